import { expect, test } from 'vitest'
import { pages, stylesOf, textAt } from '../support/built-site.ts'

/** Of two rules that differ, the one of the later layer wins. */
const ORDER = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities']

test('the rules of a component win over the general ones on every page', () => {
  for (const page of pages.values()) {
    const styles = stylesOf(page).map(textAt).join('')
    const names = [...styles.matchAll(/@layer ([^{;]*)[{;]/g)].flatMap(([, list = '']) => list.split(/, */))

    expect([...new Set(names)], page.path).toEqual(ORDER)
  }
})

test('styles use nothing that the oldest browsers of the design do not know', () => {
  const files = new Set([...pages.values()].flatMap(stylesOf))

  expect(files.size).toBeGreaterThan(0)
  for (const file of files) {
    expect(textAt(file), file).not.toContain('light-dark(')
    expect(textAt(file), file).not.toMatch(/[{;]\s*&/)
  }
})
