import { expect, test } from 'vitest'
import { pages } from '../support/built-site.ts'
import { markupFindings } from '../support/markup.ts'

/** Every page that is no code and no short link, and of those one in twelve; `npm run test:all` takes them all. */
const sample = [...pages.values()].filter(
  ({ path, tag }, place) => (tag && !path.includes('/codes/SEC_')) || place % 12 === 0,
)

test('html-validate finds nothing on a page of each template and one in twelve of the others', async () => {
  expect(sample.length).toBeGreaterThan(60)
  expect(await markupFindings(sample)).toEqual([])
})

test('no page has an inline event handler or a style attribute', () => {
  for (const { path, root } of pages.values()) {
    for (const element of root.querySelectorAll('*')) {
      const names = Object.keys(element.attributes).filter((name) => name === 'style' || name.startsWith('on'))
      expect(names, `${path} <${element.rawTagName}>`).toEqual([])
    }
  }
})
