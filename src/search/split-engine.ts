import { askingEquivalents, type Assembly } from '../codes/assembly.ts'
import { furtherShardsFor, shardsNear } from '../codes/further-shards.ts'
import type { Directory, FixedBeside } from '../codes/shards.ts'
import { assembledTexts, type AssembledTexts } from './assembled-texts.ts'
import { answerTo, type Loaded, type Results, type Texts } from './answer.ts'
import { fetchJson, lacksWords, loadPagefind, type Engine, type EngineConfig } from './engine.ts'
import type { Pagefind } from './full-text.ts'
import { furtherOf } from './further.ts'
import { gather, type Joined } from './gather.ts'
import { shardStore } from './shard-store.ts'
import type { TextsDirectory } from './split-texts.ts'

/** An engine for a table that is divided: it fetches for each input the parts that concern it. Throws nothing. */
export function splitEngine(
  { locale, base, files }: EngineConfig,
  directory: Directory,
  labels: Engine['labels'],
): Engine {
  const [, , besidePath = '', ownPath = '', fallbackPath = ''] = files
  const store = shardStore(base, fetchJson)
  const once = onceEach(base)
  let pagefind: Promise<Pagefind | undefined> | undefined

  async function settle(input: string, joined: Joined = {}, fixed?: FixedBeside, texts?: Texts): Promise<Settled> {
    let settled: Pick<Settled, 'loaded' | 'results'> | undefined
    const assembly = await gather(input, directory, store, joined, (part, ask) => {
      const loaded: Loaded = { table: part.table, labels, ...(texts && { texts }) }
      if (fixed) {
        loaded.further = furtherOf(part.besideWith(fixed), part.table)
        loaded.table = loaded.further.beside.table
        loaded.table.equivalents = askingEquivalents(loaded.table, directory, ask)
      }
      settled = { loaded, results: answerTo(input, loaded) }
      const { unknown } = settled.results.answer
      if (fixed && unknown !== undefined) for (const shard of shardsNear(unknown, directory)) ask(shard)
    })
    if (!settled) throw new Error('nothing was gathered')

    return { ...settled, assembly }
  }

  async function named(input: string, texts?: Texts, rows: readonly string[] = []): Promise<Settled> {
    const fixed = await once<FixedBeside>(besidePath)
    const joined = { shards: furtherShardsFor(input, directory), rows: [...rows, ...fixed.rows] }

    return settle(input, joined, fixed, texts)
  }

  async function textsFor(path: string, input: string, { results, assembly }: Settled): Promise<AssembledTexts> {
    const shown = results.groups.flatMap(({ items }) => items.flatMap(({ code }) => code ?? []))
    const places = shown.slice(0, MOST_SHOWN).flatMap((code) => assembly.placeOf(code) ?? [])

    return assembledTexts(input, places, await once<TextsDirectory>(path), store)
  }

  async function worded(input: string): Promise<Settled> {
    const first = await named(input)
    if (!lacksWords(first.results)) return first
    const own = await textsFor(ownPath, input, first)
    const settled = await named(input, { own: own.index }, own.rows)
    const wants =
      settled.loaded.texts && settled.loaded.further?.wantsFallback(input, settled.results.answer, settled.loaded.texts)
    if (ownPath === fallbackPath || !wants) return settled
    const [fallback, { tag }] = await Promise.all([
      textsFor(fallbackPath, input, first),
      once<TextsDirectory>(fallbackPath),
    ])

    return named(input, { own: own.index, fallback: { tag, index: fallback.index } }, [...own.rows, ...fallback.rows])
  }

  return {
    labels,
    quick: async (input) => (await settle(input)).results,
    async names(input) {
      const { results } = await settle(input)

      return results.answer.complete ? results : (await named(input)).results
    },
    words: async (input) => (await worded(input)).results,
    async full(input): Promise<Results> {
      const { results, loaded } = await worded(input)
      if (!loaded.texts || results.answer.words !== 'free') return results
      pagefind ??= loadPagefind(base)
      const [module, { searchPages }] = await Promise.all([pagefind, import('./full-text.ts')])
      const query = loaded.texts.own.telling(input)
      const pages = module && query ? await searchPages(module, query, locale).catch(() => []) : []

      return answerTo(input, { ...loaded, texts: { ...loaded.texts, pages } }, results.answer)
    },
  }
}

const MOST_SHOWN = 12

/** What an input means by the parts of a divided table that concern it. */
interface Settled {
  results: Results
  loaded: Loaded
  assembly: Assembly
}

/** Fetches each file once. */
function onceEach(base: string): <T>(path: string) => Promise<T> {
  const fetched = new Map<string, Promise<unknown>>()

  return <T>(path: string) => {
    const content = fetched.get(path) ?? fetchJson(base + path)
    fetched.set(path, content)
    content.catch(() => fetched.delete(path))

    return content as Promise<T>
  }
}
