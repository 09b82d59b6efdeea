import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { builtSearch } from '../../scripts/built-search.ts'
import { measure, type Case } from './recall-cases.ts'

const searches = builtSearch('dist')

const messages = JSON.parse(readFileSync('tests/search/messages.json', 'utf8')) as Record<
  string,
  Record<string, string>
>
/** Windows shows one sentence for each of these. */
const SAME = [
  ['SEC_E_INTERNAL_ERROR', 'SEC_E_NO_SPM'],
  ['SEC_E_UNSUPPORTED_FUNCTION', 'SEC_E_NOT_SUPPORTED'],
  ['SEC_E_SECPKG_NOT_FOUND', 'SEC_E_BAD_PKGID'],
  ['SEC_E_CONTEXT_EXPIRED', 'SEC_I_CONTEXT_EXPIRED'],
]
const casesIn = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)

it.each(['tests/search/training.jsonl', 'tests/search/texts.jsonl'])('%s meets the goals', async (file) => {
  const tallies = await measure(casesIn(file), searches)

  expect(tallies.filter(({ goal }) => !goal.met).map(({ locale, kind, missed }) => [locale, kind, missed])).toEqual([])
})

it('holds cases enough of every kind in every language', () => {
  const queries = casesIn('tests/search/training.jsonl')
  const texts = casesIn('tests/search/texts.jsonl')

  expect(queries.length).toBeGreaterThanOrEqual(150)
  expect(texts.length).toBeGreaterThanOrEqual(120)
  expect(texts.filter(({ expect: codes }) => codes.length === 0).length).toBeGreaterThanOrEqual(texts.length / 3)
})

/** Of a message on its own a code is claimed; of a line that holds one it may also be offered. */
const CLAIMED = ['recognised', 'prose']
const OFFERED = [...CLAIMED, 'neighbours', 'nearest']

const share = async (page: string, language: string, groups: string[], write: (message: string) => string) => {
  const results = await Promise.all(
    Object.entries(messages[language] ?? {}).map(async ([code, message]) => {
      const found = await searches.get(page)?.words(write(message))
      const items = found?.groups.filter(({ name }) => groups.includes(name)) ?? []
      const codes = items.flatMap((group) => group.items.flatMap((item) => item.code ?? []))
      const right = SAME.find((group) => group.includes(code)) ?? [code]

      return { first: right.includes(codes[0] ?? ''), within: right.some((name) => codes.slice(0, 3).includes(name)) }
    }),
  )

  return {
    first: results.filter(({ first }) => first).length / results.length,
    within: results.filter(({ within }) => within).length / results.length,
  }
}

it.each([
  ['en-US', 'en-US', 0.95],
  ['it-IT', 'it-IT', 0.95],
  ['zh-TW', 'zh-TW', 0.95],
  ['it-IT', 'en-US', 0.9],
  ['zh-TW', 'en-US', 0.9],
])('on %s the messages of Windows in %s find their code', async (page, language, least) => {
  const { first, within } = await share(page, language, CLAIMED, (message) => message)

  expect(first).toBeGreaterThanOrEqual(least)
  expect(within).toBe(1)
})

it.each([
  ['en-US', (message: string) => `what does "${message.replace(/\.$/, '')}" mean, please help`],
  ['it-IT', (message: string) => `Salve, cosa significa ${message}`],
  ['zh-TW', (message: string) => `請問${message}是什麼意思？`],
])('messages inside a question in %s find their code', async (language, write) => {
  const { first, within } = await share(language, language, CLAIMED, write)

  expect(first).toBeGreaterThanOrEqual(0.85)
  expect(within).toBeGreaterThanOrEqual(0.97)
})

it.each(['en-US', 'it-IT', 'zh-TW'])('messages inside a line of a log in %s find their code', async (language) => {
  const before = '2024-03-11 09:12:44 ERROR worker-3 Could not open backend.example.com, giving up after 3 attempts: '
  const { first, within } = await share(language, language, OFFERED, (message) => `${before}${message} (line 42)`)

  expect(first).toBeGreaterThanOrEqual(0.7)
  expect(within).toBeGreaterThanOrEqual(0.85)
})

it('says that nothing was found, and offers no page, for words that mean no code', async () => {
  for (const [page, query] of [
    ['en-US', 'xyzzy plugh frobnicate'],
    ['it-IT', 'ricetta della carbonara'],
    ['zh-TW', '今天天氣很好'],
  ]) {
    const results = await searches.get(page ?? '')?.words(query ?? '')

    expect(results?.groups.filter(({ name }) => name !== 'nearest')).toEqual([])
  }
})
