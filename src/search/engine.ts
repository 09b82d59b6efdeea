import { unpackTable, type PackedTable } from '../codes/table.ts'
import type { PackedBeside } from '../codes/beside.ts'
import type { LookupTable } from '../codes/table.ts'
import type { Answer } from '../codes/lookup.ts'
import { answerTo, lookupIn, type Loaded, type Page, type Results, type Texts } from './answer.ts'
import type { Further } from './further.ts'
import type { Pagefind } from './full-text.ts'
import type { SearchTexts } from './phrases.ts'

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
  /** Names and numbers, at once. */
  quick(input: string): Results
  /** Names in error and neighbours too; loads them when they are first needed. */
  names(input: string): Promise<Results>
  /** Words too, without the full text; loads texts when they are first needed. */
  words(input: string): Promise<Results>
  /** Everything; loads the full text when it is first needed. */
  full(input: string): Promise<Results>
}

/** Loads the table and the labels → an engine. Rejects where they cannot be fetched. */
export async function loadEngine({ locale, base, files }: EngineConfig): Promise<Engine> {
  const [tablePath = '', labelsPath = '', besidePath = '', ...textPaths] = files
  const [packed, labels] = await Promise.all([
    fetchJson<PackedTable>(base + tablePath),
    fetchJson<Record<string, string>>(base + labelsPath),
  ])
  const loaded: Loaded = { table: unpackTable(packed), labels }
  let further: Promise<Further> | undefined
  let texts: Promise<Texts> | undefined
  let pagefind: Promise<Pagefind | undefined> | undefined

  async function pagesFor(input: string): Promise<Page[]> {
    pagefind ??= loadPagefind(base)
    const [module, engine, own] = await Promise.all([pagefind, import('./full-text.ts'), texts])
    const query = own?.own.own(input.slice(0, 400)) ?? input

    return module ? engine.searchPages(module, query, locale).catch(() => []) : []
  }

  let last: { input: string; further: Further | undefined; answer: Answer } | undefined

  /** Looks an input up, once for what has been loaded so far; a long text is read between two frames. */
  function answer(input: string): Results {
    if (last?.input !== input || last.further !== loaded.further) {
      last = { input, further: loaded.further, answer: lookupIn(input, loaded) }
    }

    return answerTo(input, loaded, last.answer)
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
    if (lacksWords(answer(input))) texts ??= loadTexts(base, locale, textPaths, loaded.table)
    const results = await names(input)
    if (loaded.texts || !lacksWords(results)) return results
    loaded.texts = await (texts ??= loadTexts(base, locale, textPaths, loaded.table))
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
function lacksWords({ answer }: Results): boolean {
  return !answer.complete && (answer.words !== 'none' || answer.neighbours.length > 0)
}

async function loadFurther(path: string, table: LookupTable): Promise<Further> {
  const [{ furtherOf }, packed] = await Promise.all([import('./further.ts'), fetchJson<PackedBeside>(path)])

  return furtherOf(packed, table)
}

async function loadTexts(
  base: string,
  locale: string,
  [own = '', fallback = '']: string[],
  { byName }: LookupTable,
): Promise<Texts> {
  const same = own === fallback
  const [{ phraseIndex }, texts, others] = await Promise.all([
    import('./phrases.ts'),
    fetchJson<SearchTexts>(base + own),
    same ? undefined : fetchJson<SearchTexts>(base + fallback),
  ])
  const tag = /texts\.([\w-]+)\./.exec(fallback)?.[1] ?? locale

  const rankOf = (code: string) => byName.get(code)?.rank ?? Infinity
  const index = others && phraseIndex(others, rankOf)

  return { own: phraseIndex(texts, rankOf), ...(index && { fallback: { tag, index } }) }
}

async function loadPagefind(base: string): Promise<Pagefind | undefined> {
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

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)

  return (await response.json()) as T
}
