/** A colour in sRGB, each part from 0 to 1, not yet limited to what a screen shows. */
type Rgb = [red: number, green: number, blue: number]

/** Two colours, written as oklch(L% C H) → their contrast by WCAG 2, from 1 to 21. Throws an Error for other notations. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x) as [number, number]

  return (light + 0.05) / (dark + 0.05)
}

/** By Björn Ottosson's definition of OKLab. */
function linear(colour: string): Rgb {
  const [, lightness, chroma, hue] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(colour.trim()) ?? []
  if (!lightness || !chroma || !hue) throw new Error(`${colour} is not written as oklch(L% C H)`)
  const angle = (Number(hue) * Math.PI) / 180
  const [light, a, b] = [Number(lightness) / 100, Number(chroma) * Math.cos(angle), Number(chroma) * Math.sin(angle)]
  const long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (light - 0.0894841775 * a - 1.291485548 * b) ** 3

  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

function luminance([red, green, blue]: Rgb): number {
  const limit = (part: number) => Math.min(1, Math.max(0, part))

  return 0.2126 * limit(red) + 0.7152 * limit(green) + 0.0722 * limit(blue)
}
