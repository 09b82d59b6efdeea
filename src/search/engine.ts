import type { Directory } from '../codes/shards.ts'
import { unpackTable, type PackedTable } from '../codes/table.ts'
import type { PackedBeside } from '../codes/beside.ts'
import type { LookupTable } from '../codes/table.ts'
import { answerTo, type Loaded, type Page, type Results, type Texts } from './answer.ts'
import type { Further } from './further.ts'
import type { Pagefind } from './full-text.ts'
import type { PhraseIndex } from './phrases.ts'
import type { SearchTexts } from './texts.ts'

/** Where an engine finds its files, as the search box carries it. */
export interface EngineConfig {
  locale: string
  /** The path of the site, with a slash at both ends. */
  base: string
  /** Paths from the base: table, labels, what stands beside the table, texts of the locale, texts of the default locale. */
  files: string[]
}

/** Answers inputs, with what has been loaded so far. */
export interface Engine {
  labels: Readonly<Record<string, string>>
  /** Names and numbers, at once, or as soon as the part of a divided table is there. */
  quick(input: string): Results | Promise<Results>
  /** Names in error and neighbours too; loads them when they are first needed. */
  names(input: string): Promise<Results>
  /** Words too, without the full text; loads texts when they are first needed. */
  words(input: string): Promise<Results>
  /** Everything; loads the full text when it is first needed. */
  full(input: string): Promise<Results>
}

/** Loads the table and the labels → an engine. Rejects where they cannot be fetched. */
export async function loadEngine(config: EngineConfig): Promise<Engine> {
  const { locale, base, files } = config
  const [tablePath = '', labelsPath = '', besidePath = '', ownPath = '', fallbackPath = ''] = files
  const [packed, labels] = await Promise.all([
    fetchJson<PackedTable | Directory>(base + tablePath),
    fetchJson<Record<string, string>>(base + labelsPath),
  ])
  if ('blocks' in packed) return (await import('./split-engine.ts')).splitEngine(config, packed, labels)
  const loaded: Loaded = { table: unpackTable(packed), labels }
  let further: Promise<Further> | undefined
  let own: Promise<PhraseIndex> | undefined
  let fallback: Promise<PhraseIndex> | undefined
  let pagefind: Promise<Pagefind | undefined> | undefined

  async function pagesFor(input: string): Promise<Page[]> {
    pagefind ??= loadPagefind(base)
    const [module, engine] = await Promise.all([pagefind, import('./full-text.ts')])
    const query = loaded.texts?.own.telling(input) ?? ''

    return module && query ? engine.searchPages(module, query, locale).catch(() => []) : []
  }

  let last: { input: string; further: Further | undefined; texts: Texts | undefined; results: Results } | undefined

  /** Looks an input up, once for what has been loaded so far. */
  function answer(input: string): Results {
    if (last?.input !== input || last.further !== loaded.further || last.texts !== loaded.texts) {
      const known = last?.input === input && last.further === loaded.further ? last.results.answer : undefined
      last = { input, further: loaded.further, texts: loaded.texts, results: answerTo(input, loaded, known) }
    }

    return last.results
  }

  async function names(input: string): Promise<Results> {
    const results = answer(input)
    if (results.answer.complete || loaded.further) return results
    loaded.further = await (further ??= loadFurther(base + besidePath, loaded.table))
    loaded.table = loaded.further.beside.table
    await breath(input)

    return answer(input)
  }

  async function words(input: string): Promise<Results> {
    if (lacksWords(answer(input))) own ??= loadTexts(base + ownPath, loaded.table)
    const results = await names(input)
    if (!lacksWords(results)) return results
    loaded.texts ??= { own: await (own ??= loadTexts(base + ownPath, loaded.table)) }
    await breath(input)
    if (ownPath === fallbackPath || loaded.texts.fallback) return answer(input)
    if (!loaded.further?.wantsFallback(input, results.answer, loaded.texts)) return answer(input)
    fallback ??= loadTexts(base + fallbackPath, loaded.table)
    loaded.texts = { ...loaded.texts, fallback: { tag: tagIn(fallbackPath), index: await fallback } }
    await breath(input)

    return answer(input)
  }

  return {
    labels,
    quick: answer,
    names,
    words,
    async full(input) {
      const results = await words(input)
      if (!loaded.texts || results.answer.words !== 'free') return results

      return answerTo(input, { ...loaded, texts: { ...loaded.texts, pages: await pagesFor(input) } }, results.answer)
    },
  }
}

/** Lets the browser draw and take keys before more of a long text is worked on. */
function breath(input: string): Promise<void> {
  return input.length > LONG ? new Promise((resume) => setTimeout(resume)) : Promise.resolve()
}

const LONG = 10_000

/** Whether there is something in the input that texts may answer, or explain. */
export function lacksWords({ answer }: Results): boolean {
  return !answer.complete && (answer.words !== 'none' || answer.neighbours.length > 0)
}

async function loadFurther(path: string, table: LookupTable): Promise<Further> {
  const [{ furtherOf }, packed] = await Promise.all([import('./further.ts'), fetchJson<PackedBeside>(path)])

  return furtherOf(packed, table)
}

async function loadTexts(path: string, { byName }: LookupTable): Promise<PhraseIndex> {
  const [{ phraseIndex }, texts] = await Promise.all([import('./phrases.ts'), fetchJson<SearchTexts>(path)])

  return phraseIndex(texts, (code) => byName.get(code)?.rank ?? Infinity)
}

/** The locale whose texts a file holds. */
function tagIn(path: string): string {
  return /texts\.([\w-]+)\./.exec(path)?.[1] ?? ''
}

/** Loads the full text → what searches it; undefined where it cannot be reached. */
export async function loadPagefind(base: string): Promise<Pagefind | undefined> {
  try {
    const [module, { PAGEFIND_OPTIONS }] = await Promise.all([
      import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
      import('./full-text.ts'),
    ])
    await module.options(PAGEFIND_OPTIONS)

    return module
  } catch {
    return undefined
  }
}

export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)

  return (await response.json()) as T
}
