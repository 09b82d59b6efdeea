import { expect, it } from 'vitest'
import { rowsByName } from '../../src/codes/split.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { assembledTexts } from '../../src/search/assembled-texts.ts'
import { phraseIndex } from '../../src/search/phrases.ts'
import type { ShardStore } from '../../src/search/shard-store.ts'
import { splitTexts } from '../../src/search/split-texts.ts'
import { readLocale } from '../../src/source/locale-texts.ts'
import { Reader } from '../../src/source/read.ts'
import { searchTextsOf } from '../../src/source/search-texts.ts'
import { codes, tables } from '../support/real-table.ts'

const reader = new Reader(process.cwd())
const SIGNS = 1500

it.each(LOCALES.map(({ tag }) => tag))('finds in %s by words nearly all that the whole texts find', async (tag) => {
  const locale = readLocale(reader, tag)
  const texts = searchTextsOf(locale, locale.neighbours, tables)
  const { directory, shards } = splitTexts(tag, texts, rowsByName(codes), SIGNS)
  const asked: string[] = []
  const store: ShardStore = async <T>(names: Iterable<string>) =>
    [...names].map((name) => {
      asked.push(name)

      return (shards.get(name) ?? expect.fail(`there is no shard ${name}`)) as T
    })
  const ranks = new Map(codes.map(({ name, rank = 1000 }) => [name, rank]))
  const whole = phraseIndex(texts, (code) => ranks.get(code) ?? Infinity)
  const phrases = texts.codes.flatMap(([name, meaning, keywords]) =>
    [meaning, ...keywords.slice(0, 3)].map((phrase) => ({ name, phrase })),
  )
  let [found, foundWhole, most] = [0, 0, 0]
  for (const { name, phrase } of phrases) {
    const first = (hits: { code: string }[]) => hits.slice(0, 3).some(({ code }) => code === name)
    asked.length = 0
    const { index } = await assembledTexts(phrase, [], { ...directory, version: 'v' }, store)
    most = Math.max(most, new Set(asked).size)
    if (first(index.search(phrase, 'free'))) found++
    if (first(whole.search(phrase, 'free'))) foundWhole++
  }

  console.log(`${tag}: ${found} of ${foundWhole} among the first three, of ${phrases.length} phrases`)
  expect(found).toBeGreaterThanOrEqual(0.95 * foundWhole)
  expect(most).toBeLessThanOrEqual(18)
})
