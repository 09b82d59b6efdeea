import { describe, expect, it } from 'vitest'
import { lookup } from '../../src/codes/lookup.ts'
import { shareable } from '../../src/elements/shareable.ts'
import { loadWords, type WordsFile } from '../../src/search/words.ts'
import { readFileSync } from 'node:fs'
import { pathsIn } from '../../scripts/built-search.ts'
import { index, searchIn } from '../support/built-search.ts'

const search = searchIn('en-US')
const words = loadWords(JSON.parse(readFileSync(`dist/${pathsIn('dist', 'zh-TW').split(' ')[2]}`, 'utf8')) as WordsFile)

/** Twice the text may take so much more of the processor: more than twice, for what else it does, and far from four times. */
const GROWTH = 2.8
const TRIES = 6
/** What takes less, in milliseconds, is too little to be compared. */
const NOTHING = 3
/** Milliseconds after which a cost is known. */
const ENOUGH = 60

/** Milliseconds of the processor that this thread has had: what else the machine does is not in it. */
function spent(): number {
  const { user, system } = process.threadCpuUsage()

  return (user + system) / 1000
}

/** What work costs, in milliseconds: over so many runs that the ticks in which the system counts make no difference. */
function costOf(work: () => void): number {
  const started = spent()
  let runs = 0
  do {
    work()
    runs++
  } while (spent() - started < ENOUGH)

  return (spent() - started) / runs
}

/** How much more work twice the text is: the least of several tries. */
function growthOf(work: (size: number) => void, size: number): number {
  let least = Infinity
  for (let tries = 0; tries < TRIES && least > GROWTH; tries++) {
    const twice = costOf(() => work(2 * size))
    least = Math.min(least, twice < NOTHING ? 0 : twice / costOf(() => work(size)))
  }

  return least
}

const fill = (part: string, size: number) => part.repeat(Math.ceil(size / part.length))

describe('twice the text takes twice the work:', () => {
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
  it.each(Object.entries(parts))('%s', (_, part) => {
    expect(growthOf((size) => lookup(fill(part, size), index), 40_000)).toBeLessThan(GROWTH)
  })
  it.each(Object.entries(parts))('%s in words', (_, part) => {
    expect(growthOf((size) => words.search(fill(part, size)), 20_000)).toBeLessThan(GROWTH)
  })
})

it('answers a text of megabytes in parts, and reads what lies in the last of them', async () => {
  const line =
    '2024-03-11 09:12:44.123 [4711] ERROR\tCORP\\bob from 10.1.2.3 failed, status 0xC000006D; bytes=21488 (try 3)\r\n'
  const log = `${line.repeat(20_000)}0x80090308 SEC_E_INVALID_TOKEN`
  const { destination, answer } = await search.names(log)

  expect(destination).toBe('codes/SEC_E_INVALID_TOKEN/')
  expect(answer.recognized.map(({ start, end }) => log.slice(start, end))).toEqual(['0x80090308'])
  expect(answer.relatedErrors.map(({ id }) => id)).toEqual(['STATUS_LOGON_FAILURE'])
})

it.each([' ', '.', '=', '證'])(
  'reads a code across the end of a part of a text that has no lines but %j',
  async (mark) => {
    for (let before = 99_980; before <= 100_020; before += 4) {
      const text = `${'a'.repeat(before)}${mark}0x80090308${mark}${'b'.repeat(100_000)}`

      expect((await search.names(text)).answer.recognized.map(({ code }) => code)).toEqual(['SEC_E_INVALID_TOKEN'])
    }
  },
)

it('puts only what it read of a text into the address', async () => {
  const log = `user=bob password=hunter2 ${'x'.repeat(200)}\n0x80090308 at 10.0.0.1, NTE_BAD_KEYSET`
  const secret = `secret token ${'y'.repeat(300)}`

  expect(shareable(log, await search.words(log))).toBe('0x80090308 NTE_BAD_KEYSET')
  expect(shareable(secret, await search.names(secret))).toBe('')
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
  it('are answered, with places inside the text and codes of the table', async () => {
    for (let round = 0; round < 1500; round++) {
      const text = Array.from({ length: 1 + random(40) }, () => pieces[random(pieces.length)]).join('')
      const results = await search.names(text)
      const { groups, answer } = results
      for (const { start, end } of answer.recognized) {
        expect(start, text).toBeGreaterThanOrEqual(0)
        expect(end, text).toBeGreaterThan(start)
        expect(end, text).toBeLessThanOrEqual(text.length)
      }
      for (const { code } of groups.flatMap(({ items }) => items)) {
        if (code) expect(index.byName.has(code), text).toBe(true)
      }
      expect(() => encodeURIComponent(shareable(text, results).toWellFormed())).not.toThrow()
    }
  })
})
