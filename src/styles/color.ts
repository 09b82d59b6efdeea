import { readFileSync } from 'node:fs'

const styles = readFileSync('src/styles/base.css', 'utf8')

/** The name of a color → what it is in a theme, for what cannot read the styles. Throws where there is none. */
export function colorOf(name: string, theme: 'light' | 'dark' = 'light'): string {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(styles) ?? []
  const color = theme === 'light' ? light : dark
  if (!color) throw new Error(`the styles have no color ${name}`)

  return color
}
