import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { measure, type Case } from '../../scripts/recall-cases.ts'
import { searchersOf } from '../../scripts/searcher.ts'

const searchers = await searchersOf(process.cwd())
afterAll(() => searchers.close())

const messages = JSON.parse(readFileSync('tests/cases/messages.json', 'utf8')) as Record<string, Record<string, string>>
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

it.each(['tests/cases/queries.jsonl', 'tests/cases/texts.jsonl'])('%s meets the goals', async (file) => {
  const tallies = await measure(casesIn(file), searchers.byLocale)

  expect(tallies.filter(({ goal }) => !goal.met).flatMap(({ missed }) => missed)).toEqual([])
})

it('holds cases enough of every kind in every language', () => {
  const queries = casesIn('tests/cases/queries.jsonl')
  const texts = casesIn('tests/cases/texts.jsonl')

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
      const found = await searchers.byLocale.get(page)?.search(write(message))
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
  ['en-US', 'en-US'],
  ['it-IT', 'it-IT'],
  ['zh-TW', 'zh-TW'],
  ['it-IT', 'en-US'],
  ['zh-TW', 'en-US'],
])('on %s the messages of Windows in %s find their code', async (page, language) => {
  const { first, within } = await share(page, language, CLAIMED, (message) => message)

  expect(first).toBeGreaterThanOrEqual(0.98)
  expect(within).toBe(1)
})

it.each([
  ['en-US', (message: string) => `what does "${message.replace(/\.$/, '')}" mean, please help`],
  ['it-IT', (message: string) => `Salve, cosa significa ${message}`],
  ['zh-TW', (message: string) => `請問${message}是什麼意思？`],
])('messages inside a question in %s find their code', async (language, write) => {
  const { first, within } = await share(language, language, CLAIMED, write)

  expect(first).toBeGreaterThanOrEqual(0.95)
  expect(within).toBeGreaterThanOrEqual(0.99)
})

it.each(['en-US', 'it-IT', 'zh-TW'])('messages inside a line of a log in %s find their code', async (language) => {
  const before = '2024-03-11 09:12:44 ERROR worker-3 Could not open backend.example.com, giving up after 3 attempts: '
  const { first, within } = await share(language, language, OFFERED, (message) => `${before}${message} (line 42)`)

  expect(first).toBeGreaterThanOrEqual(0.95)
  expect(within).toBeGreaterThanOrEqual(0.99)
})

it.each([
  ['en-US', 'freerdp wrong password', 'SEC_E_LOGON_DENIED'],
  ['it-IT', 'FreeRDP NLA credenziali rifiutate', 'SEC_E_LOGON_DENIED'],
  ['zh-TW', '遠端桌面 憑證過期', 'SEC_E_CERT_EXPIRED'],
  ['en-US', 'why is DeleteSecurityContext called twice', 'SEC_E_INVALID_HANDLE'],
  ['zh-TW', 'InitializeSecurityContext 要呼叫幾次', 'SEC_I_CONTINUE_NEEDED'],
])('on %s it is the failure in "%s" that counts, not its setting', async (page, query, code) => {
  const results = await searchers.byLocale.get(page)?.search(query)
  const prose = results?.groups.find(({ name }) => name === 'prose')

  expect(prose?.items[0]?.code).toBe(code)
})

it.each([
  ['en-US', 'outlook will not start after update'],
  ['it-IT', 'schermo nero desktop remoto'],
  ['zh-TW', '遠端桌面 雙螢幕 設定'],
  ['zh-TW', '檔案路徑太長'],
])('on %s "%s", which tells only the setting, claims no code', async (page, query) => {
  const results = await searchers.byLocale.get(page)?.search(query)

  expect(results?.groups.filter(({ name }) => CLAIMED.includes(name))).toEqual([])
})

it('says that nothing was found, and offers no page, for words that mean no code', async () => {
  for (const [page, query] of [
    ['en-US', 'xyzzy plugh frobnicate'],
    ['it-IT', 'ricetta della carbonara'],
    ['zh-TW', '今天天氣很好'],
  ]) {
    const results = await searchers.byLocale.get(page ?? '')?.search(query ?? '')

    expect(results?.groups.filter(({ name }) => name !== 'nearest')).toEqual([])
  }
})
