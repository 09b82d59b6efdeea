import { expect, it } from 'vitest'
import { spellerOf } from '../../src/search/spelling.ts'

const spelt = spellerOf(
  new Map([
    ['certificate', 9],
    ['certificates', 1],
    ['token', 5],
    ['clock', 2],
    ['block', 7],
    ['failed', 2],
    ['fails', 5],
    ['tls', 8],
  ]),
  new Set(['clocks']),
)

it.each([
  ['tokne', 'token', 'two letters that changed places'],
  ['ecrtificate', 'certificate', 'the first two letters changed places'],
  ['ertificate', 'certificate', 'the first letter is missing'],
  ['vertificate', 'certificate', 'another first letter of a long word'],
  ['clocktoken', 'clock token', 'two words run together'],
  ['tls1', 'tls 1', 'a word and a number run together'],
  ['token7x', 'token7x', 'more than a number behind a word'],
  ['faild', 'failed', 'a missing letter rather than a wrong one'],
  ['clocktocen', 'clocktocen', 'one of two words is not known'],
  ['certficate', 'certificate', 'a letter that is missing'],
  ['certifficatte', 'certificate', 'two edits in a long word'],
  ['token', 'token', 'a known word'],
  ['tocem', 'tocem', 'too many edits for a short word'],
  ['vlock', 'vlock', 'another first letter of a short word'],
  ['clocks', 'clocks', 'a word that is right besides'],
  ['憑證', '憑證', 'no Latin letters'],
])('%s → %s: %s', (written, expected) => {
  expect(spelt(written).join(' ')).toBe(expected)
})

it('prefers the word that more codes have', () => {
  expect(spelt('certificatex')).toEqual(['certificate'])
})
