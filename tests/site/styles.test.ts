import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const styles = globSync('dist/assets/*.css').map((file) => readFileSync(file, 'utf8'))

test('styles are written for the oldest browsers: no light-dark(), no nesting, no colors beyond sRGB', () => {
  expect(styles.length).toBeGreaterThan(0)
  for (const text of styles) {
    expect(text).not.toContain('light-dark(')
    expect(text).not.toContain('&')
    expect(text).not.toMatch(/\b(?:oklch|lab|color)\(/)
  }
})
