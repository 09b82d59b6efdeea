import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DEFAULT_LOCALE } from '../../src/locales/locales.ts'
import { evidence } from '../../src/schemas/evidence.ts'
import { outlineOf } from '../support/outlines.ts'
import { codes, tables } from '../support/tables.ts'
import { texts } from '../support/texts.ts'

/** Old blogs answer without encryption only; no page links to them. */
const isOldPage = (source: string) => source.startsWith('http://')

/** What somebody met in public: the program's output, its code, and the cause on the page of the code, or "none yet". */
interface Thread {
  text: string
  lang: string
  code: string
  cause: string
  source: string
  area: string
}

const written = await readFile(new URL('../cases/threads.jsonl', import.meta.url), 'utf8')
const threads = written
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Thread)

const english = texts.find(({ tag }) => tag === DEFAULT_LOCALE)?.codes ?? new Map<string, { body: string }>()
const parts = new Map<string, string[]>()
for (const [name, { body }] of english)
  parts.set(
    name,
    (await outlineOf(body)).parts.map(({ id }) => id),
  )

test('each thread names a code of the table or a related error, and somewhere that can be opened', () => {
  const known = new Set([...codes.map(({ name }) => name), ...tables.relatedErrors.map(({ id }) => id)])

  expect(threads.filter(({ code }) => !known.has(code))).toEqual([])
  expect(threads.filter(({ source }) => !isOldPage(source) && !evidence.safeParse(source).success)).toEqual([])
})

test('the cause that a thread names stands on the page of its code', () => {
  const ofCodes = threads.filter(({ code, cause }) => parts.has(code) && cause !== 'none yet')

  expect(ofCodes.length).toBeGreaterThan(300)
  expect(ofCodes.filter(({ code, cause }) => !parts.get(code)?.includes(cause))).toEqual([])
})

test('no thread stands there twice for one code', () => {
  const keys = threads.map(({ source, code }) => `${source} ${code}`)

  expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([])
})
