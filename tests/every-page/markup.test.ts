import { expect, test } from 'vitest'
import { pages } from '../support/built-site.ts'
import { markupFindings } from '../support/markup.ts'

test('html-validate finds nothing on any page', { timeout: 300_000 }, async () => {
  expect(await markupFindings([...pages.values()])).toEqual([])
})
