import { expect, test } from 'vitest'
import { asMarkdown } from '../../src/integrations/markdown.ts'

const markdownOf = (main: string) =>
  asMarkdown(
    `<html><head><title>T</title></head><body><main>${main}</main></body></html>`,
    'https://example.org',
  ).trim()

test('a list of terms, and what opens, are text', () => {
  expect(markdownOf('<dl><dt>Hex</dt><dd>1 <button>Copy</button></dd></dl>')).toBe('**Hex**\n\n1')
  expect(markdownOf('<details><summary>Code</summary><p>Low</p></details>')).toBe('Code\n\nLow')
})

test('a name has no backslashes, and code is as it was', () => {
  expect(markdownOf('<h1><code>SEC_<wbr>E_<wbr>OK</code></h1>')).toBe('# `SEC_E_OK`')
  expect(markdownOf('<p>SEC_E_OK <code>a\\_b</code></p>')).toBe('SEC_E_OK `a\\_b`')
})

test('links lead to Markdown where there is some', () => {
  expect(markdownOf('<a href="/en-US/codes/SEC_E_OK/#causes">a</a>')).toBe(
    '[a](https://example.org/en-US/codes/SEC_E_OK/index.md#causes)',
  )
  expect(markdownOf('<a href="/en-US/search/?q=a">a</a>')).toBe('[a](https://example.org/en-US/search/?q=a)')
  expect(markdownOf('<h3 id="a"><a href="#a">A</a></h3>')).toBe('### A')
})
