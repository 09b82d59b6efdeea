import { unpackTable, type LookupTable, type PackedTable } from '../codes/table.ts'
import { answerTo, type Page, type Results, type Texts } from './answer.ts'
import type { Pagefind } from './full-text.ts'
import type { SearchTexts } from './phrases.ts'

/** Where an engine finds its files, as the search box carries it. */
export interface EngineConfig {
  locale: string
  /** The path of the site, with a slash at both ends. */
  base: string
  /** Paths from the base: table, labels, texts of the locale, texts of the default locale. */
  files: string[]
}

/** Answers inputs, with what has been loaded so far. */
export interface Engine {
  labels: Readonly<Record<string, string>>
  /** Names and numbers, at once. */
  quick(input: string): Results
  /** Words too; loads texts and full text when they are first needed. */
  full(input: string): Promise<Results>
}

/** Loads the table and the labels → an engine. Rejects where they cannot be fetched. */
export async function loadEngine({ locale, base, files }: EngineConfig): Promise<Engine> {
  const [tablePath = '', labelsPath = '', ...textPaths] = files
  const [packed, labels] = await Promise.all([
    fetchJson<PackedTable>(base + tablePath),
    fetchJson<Record<string, string>>(base + labelsPath),
  ])
  const table: LookupTable = unpackTable(packed)
  let texts: Promise<Texts> | undefined
  let pagefind: Promise<Pagefind | undefined> | undefined
  let loaded: Texts | undefined

  async function pagesFor(input: string): Promise<Page[]> {
    pagefind ??= loadPagefind(base)
    const [module, engine] = await Promise.all([pagefind, import('./full-text.ts')])

    return module ? engine.searchPages(module, input.slice(0, 400), locale).catch(() => []) : []
  }

  return {
    labels,
    quick: (input) => answerTo(input, table, labels, loaded),
    async full(input) {
      texts ??= loadTexts(base, locale, textPaths)
      loaded = await texts
      const results = answerTo(input, table, labels, loaded)
      if (!results.answer.prose) return results

      return answerTo(input, table, labels, { ...loaded, pages: await pagesFor(input) })
    },
  }
}

async function loadTexts(base: string, locale: string, [own = '', fallback = '']: string[]): Promise<Texts> {
  const same = own === fallback
  const [{ phraseIndex }, texts, others] = await Promise.all([
    import('./phrases.ts'),
    fetchJson<SearchTexts>(base + own),
    same ? undefined : fetchJson<SearchTexts>(base + fallback),
  ])
  const tag = /texts\.([\w-]+)\./.exec(fallback)?.[1] ?? locale

  return { own: phraseIndex(texts), ...(others && { fallback: { tag, index: phraseIndex(others) } }) }
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
