import { expect, it } from 'vitest'
import { isolated, listOf, translator } from '../../src/locales/strings.ts'

const strings = {
  plain: 'All codes',
  named: '{name} stands for {other}, {name}',
  'count.one': '{count} code',
  'count.other': '{count} codes',
  total: '{count} in all',
}
const t = translator('en-US', strings)

it('looks up a string and fills its placeholders', () => {
  expect(t('plain')).toBe('All codes')
  expect(t('named', { name: 'A', other: 'B' })).toBe('A stands for B, A')
})

it('leaves a placeholder without a value as it is', () => {
  expect(t('named', { name: 'A' })).toBe('A stands for {other}, A')
})

it('chooses the plural of the language by the count', () => {
  expect([0, 1, 2].map((count) => t('count', { count }))).toEqual(['0 codes', '1 code', '2 codes'])
  expect(translator('zh-TW', strings)('count', { count: 1 })).toBe('1 codes')
  expect(t('total', { count: 1 })).toBe('1 in all')
})

it('writes numbers as the language does', () => {
  expect(t('count', { count: 12345 })).toBe('12,345 codes')
  expect(translator('it-IT', strings)('count', { count: 12345 })).toBe('12.345 codes')
})

it('refuses a key that does not exist, and says which', () => {
  expect(() => t('nowhere')).toThrow('the interface string "nowhere" does not exist in en-US')
  expect(() => t('gone', { count: 1 })).toThrow('the interface string "gone.one" does not exist in en-US')
})

it('joins names as the language joins them', () => {
  const chinese = translator('zh-TW', { 'list.pair': '{first}、{next}' })

  expect(listOf(['A', 'B', 'C'], chinese)).toBe('A、B、C')
  expect(listOf(['A'], chinese)).toBe('A')
  expect(listOf([], chinese)).toBe('')
})

it('keeps what is filled in apart from the text beside it where lines run from right to left', () => {
  expect(isolated({ key: 'a {b} c' })).toEqual({ key: 'a \u2068{b}\u2069 c' })
})
