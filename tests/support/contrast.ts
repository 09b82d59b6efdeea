/** Two colours, written as #rrggbb → their contrast by WCAG 2, from 1 to 21. Throws an Error for other notations. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]

  return (light + 0.05) / (dark + 0.05)
}

/** By the definition of WCAG 2. */
function luminance(colour: string): number {
  if (!/^#[\da-f]{6}$/.test(colour)) throw new Error(`${colour} is not written as #rrggbb`)
  const [red, green, blue] = [1, 3, 5].map((place) => linear(Number(`0x${colour.slice(place, place + 2)}`) / 255))

  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
