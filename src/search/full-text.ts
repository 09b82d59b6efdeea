import type { Page } from './answer.ts'
import { tokensOf } from './tokens.ts'

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>
}

interface PagefindPage {
  url: string
  content: string
  meta: Record<string, string>
}

/** How pages are weighed: words in the meaning and the name before words in the text, short pages not preferred. */
export const PAGEFIND_OPTIONS = {
  ranking: { termFrequency: 0.4, termSimilarity: 6, pageLength: 0.2, termSaturation: 1.6 },
  noWorker: true,
}

const MOST = 4
/** The share of a query's words that a page must really hold: Pagefind itself never says that nothing was found. */
const ENOUGH = 0.7

/** Words → the pages that hold them, best first; none where there are no words, or Pagefind cannot be reached. */
export type FullText = (query: string) => Promise<Page[]>

/** The path of a site and a locale → its full text. Throws nothing. */
export function fullText(base: string, locale: string): FullText {
  const pagefind = loadPagefind(base)

  return async (query) => {
    const module = await pagefind

    return module && query ? searchPages(module, query, locale).catch(() => []) : []
  }
}

async function loadPagefind(base: string): Promise<Pagefind | undefined> {
  try {
    const module = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind
    await module.options(PAGEFIND_OPTIONS)

    return module
  } catch {
    return undefined
  }
}

/** Words → the pages that hold them, best first. Rejects where Pagefind cannot be reached. */
export async function searchPages(pagefind: Pagefind, query: string, locale: string): Promise<Page[]> {
  const words = [...new Set(tokensOf(query))].filter((token) => token.length > 1)
  if (words.length === 0 || words.length > 40) return []
  const { results } = await pagefind.search(query)
  const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()))

  return pages.filter((page) => holds(page, words)).map((page) => pageOf(page, locale))
}

function holds({ content, meta }: PagefindPage, words: readonly string[]): boolean {
  const text = tokensOf(`${meta['title'] ?? ''} ${content}`)
  const found = words.filter((word) =>
    text.some((token) => token === word || (word.length > 3 && token.startsWith(word))),
  )

  return found.length >= words.length * ENOUGH
}

function pageOf({ url, meta }: PagefindPage, locale: string): Page {
  const path = url.slice(url.indexOf(`/${locale}/`) + locale.length + 2)
  const code = meta['code']

  return { title: meta['title'] ?? path, path, excerpt: meta['excerpt'] ?? '', ...(code && { code }) }
}
