import { expect, test } from 'vitest'
import { stamped } from '../../scripts/stamp.ts'
import { versionOf } from '../../src/locales/version.ts'

const PAGE = {
  data: { meaning: 'It means this.', distinctions: { SEC_E_OTHER: 'the other one.' } },
  body: `It failed.\n\n<Causes>\n\n<Cause id="first" title="First" sources={['curl/curl#1']}>\nDo this.\n</Cause>\n\n</Causes>`,
}
const version = versionOf(PAGE)

test('a version is twelve hexadecimal digits, the same each time', () => {
  expect(version).toMatch(/^[0-9a-f]{12}$/)
  expect(versionOf(structuredClone(PAGE))).toBe(version)
})

test.each([
  ['the meaning', { ...PAGE, data: { ...PAGE.data, meaning: 'It means that.' } }],
  ['a distinction', { ...PAGE, data: { ...PAGE.data, distinctions: { SEC_E_OTHER: 'another one.' } } }],
  ['the text', { ...PAGE, body: PAGE.body.replace('Do this', 'Do that') }],
  ['the title of a cause', { ...PAGE, body: PAGE.body.replace('"First"', '"Second"') }],
  ['the id of a cause', { ...PAGE, body: PAGE.body.replace('"first"', '"second"') }],
])('it changes with %s', (_, page) => {
  expect(versionOf(page)).not.toBe(version)
})

test.each([
  ['the evidence of a cause', { ...PAGE, body: PAGE.body.replace('curl/curl#1', 'curl/curl#2') }],
  ['what a translation follows', { ...PAGE, data: { ...PAGE.data, translatedFrom: '0123456789ab' } }],
  ['the order of the keys', { ...PAGE, data: { distinctions: PAGE.data.distinctions, meaning: PAGE.data.meaning } }],
  ['the ends of lines', { ...PAGE, body: PAGE.body.replaceAll('\n', '\r\n') }],
])('it stays the same whatever %s', (_, page) => {
  expect(versionOf(page)).toBe(version)
})

test.each(['\n', '\r\n'])('a mark changes its own line alone, with line ends %j', (end) => {
  const lines = ['---', 'meaning: "a: b"', '---', '', 'Text  ', '', '---', 'translatedFrom: x', '']
  const marked = [...lines]
  marked.splice(2, 0, "translatedFrom: '0123456789ab'")

  const once = stamped(lines.join(end), '0123456789ab')
  expect(once).toBe(marked.join(end))
  expect(stamped(once, 'ba9876543210')).toBe(once.replace('0123456789ab', 'ba9876543210'))
})

test('a file without frontmatter is not marked', () => {
  expect(() => stamped('Text', '0123456789ab')).toThrow('no frontmatter')
})
