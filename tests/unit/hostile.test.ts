import { describe, expect, it } from 'vitest'
import { loadAll } from '../../scripts/searcher.ts'
import { answerTo, shareable } from '../../src/search/answer.ts'

const loaded = loadAll(process.cwd()).get('en-US') ?? expect.fail('no texts')
const MEGABYTE = 1_000_000
/** Far above what any of these takes, and far below what a pattern that backtracks would take. */
const PATIENCE = 5000

const fill = (part: string) => part.repeat(Math.ceil(MEGABYTE / part.length))

describe('a megabyte of', () => {
  const parts = {
    markup: '<img onerror=alert(1) src=x>',
    letters: 'a',
    zeros: '0',
    prefixes: '0x',
    'hexadecimal digits': 'f8009030',
    'beginnings of names': 'SEC_E_',
    underscores: '_ ',
    backslashes: '\\',
    references: '&#',
    'percent signs': '%5F%',
    'control characters': '\u0000\u0001\u200b\r',
    'marks of direction': '\u202e8009\u202d0308 ',
    'lone surrogates': '\ud800',
    numbers: '2,146,893,048 ',
    dashes: '- ',
    'Han signs': '證',
    alerts: 'alert ',
    capitals: 'SecEA',
    brackets: '[<(',
    codes: '80090308 ',
    digits: '8009',
  }
  it.each(Object.entries(parts))('%s is answered', { timeout: PATIENCE }, (_, part) => {
    expect(() => answerTo(fill(part), loaded)).not.toThrow()
  })
})

it('answers a log of 200 KB without words in it in a tenth of a second', () => {
  const line =
    '2024-03-11 09:12:44.123 [4711] ERROR\tCORP\\bob from 10.1.2.3 failed, status 0xC000006D; bytes=21488 (try 3)\r\n'
  const log = `${line.repeat(1800)}0x80090308 SEC_E_INVALID_TOKEN`
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now()
    answerTo(log, loaded)

    return performance.now() - started
  })

  expect(Math.min(...times)).toBeLessThan(100)
  expect(answerTo(log, loaded).only).toBe('SEC_E_INVALID_TOKEN')
})

it('takes less than ten milliseconds for a keystroke', () => {
  for (const query of [
    'SEC_E_WRONG_PRINCIPAL',
    'certificate chain not trusted',
    '秒 數 超過最大的',
    '-2,146,893,052',
  ]) {
    for (let length = 1; length <= query.length; length++) {
      const { texts: _, ...names } = loaded
      const times = Array.from({ length: 5 }, () => {
        const started = performance.now()
        answerTo(query.slice(0, length), names)

        return performance.now() - started
      })

      expect(Math.min(...times), query.slice(0, length)).toBeLessThan(10)
    }
  }
})

it('puts only what it read of a text into the address', () => {
  const log = `user=bob password=hunter2 ${'x'.repeat(200)}\n0x80090308 at 10.0.0.1, NTE_BAD_KEYSET`
  const secret = `secret token ${'y'.repeat(300)}`

  expect(shareable(log, answerTo(log, loaded))).toBe('0x80090308 NTE_BAD_KEYSET')
  expect(shareable(secret, answerTo(secret, loaded))).toBe('')
})

describe('texts put together at random', () => {
  const pieces = [
    ...[
      'SEC_E_',
      'SEC_I_',
      'INVALID_TOKEN',
      '0x',
      '8009',
      '0308',
      '-2146893048',
      '2148074254',
      'alert ',
      '48',
      'data 52e',
    ],
    ...[
      '\u202e',
      '\ud800',
      '\u0000',
      '\u200b',
      '%',
      '%5F',
      '&#',
      ';',
      '&lt;',
      '\\',
      '\\n',
      '<wbr>',
      '（',
      '０',
      'ｘ',
      '證',
      '秒',
    ],
    ...[' ', '\n', '_', '-', '.', ',', '(', ')', '[', '<img onerror=1>', 'LdapErr', 'The ', 'é', 'ß', '👾', '36887 '],
  ]
  let state = 20240311
  const random = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648

    return Math.floor((state / 2_147_483_648) * most)
  }
  it('are answered, with places inside the text and codes of the table', { timeout: 4 * PATIENCE }, () => {
    for (let round = 0; round < 1500; round++) {
      const text = Array.from({ length: 1 + random(40) }, () => pieces[random(pieces.length)]).join('')
      const { answer, groups, marks } = answerTo(text, loaded)
      for (const { start, end } of marks) {
        expect(start, text).toBeGreaterThanOrEqual(0)
        expect(end, text).toBeGreaterThan(start)
        expect(end, text).toBeLessThanOrEqual(text.length)
      }
      for (const { code } of groups.flatMap(({ items }) => items)) {
        if (code) expect(loaded.table.byName.has(code), text).toBe(true)
      }
      expect(() =>
        encodeURIComponent(shareable(text, { ...answerTo(text, loaded), answer }).toWellFormed()),
      ).not.toThrow()
    }
  })
})
