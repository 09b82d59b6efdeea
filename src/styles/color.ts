import { readFileSync } from 'node:fs'

const styles = readFileSync('src/styles/base.css', 'utf8')

/** The name of a color → what it is in a theme, for what cannot read the styles; nothing where there is none. */
export function colorOf(name: string, theme: 'light' | 'dark' = 'light'): string {
  const found = new RegExp(`--${name}: light-dark\\((?<light>#\\w+), (?<dark>#\\w+)\\)`).exec(styles)

  return found?.groups?.[theme] ?? ''
}
