/** A page that holds words of a query. */
export interface PageHit {
  /** The code that it is about; none for a guide or the glossary. */
  code?: string
  title: string
  /** Path within the locale, at the section where that is known. */
  path: string
  /** Plain text, with `<mark>` around what was found, as Pagefind writes it. */
  excerpt: string
}

/** A query → the pages that hold its words, the best first. Rejects where Pagefind's files cannot be had. */
export type Pages = (query: string, shareIn: (text: string) => number) => Promise<PageHit[]>

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>
}

interface PagefindPage {
  url: string
  content: string
  excerpt: string
  meta: Record<string, string>
  sub_results?: { title: string; url: string; excerpt: string }[]
}

const MOST = 4
/** The share of a query's words that a page must hold: Pagefind itself never says that nothing was found. */
const ENOUGH = 0.5

/** The path of a site and a locale → its full text. Rejects where Pagefind cannot be had. */
export async function loadPages(base: string, locale: string): Promise<Pages> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind
  await pagefind.options({ noWorker: true })

  return async (query, shareIn) => {
    const { results } = await pagefind.search(query)
    const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()))

    return pages
      .filter(({ content, meta }) => shareIn(`${meta['title'] ?? ''} ${content}`) >= ENOUGH)
      .map((page) => hitOf(page, locale))
  }
}

function hitOf({ url, excerpt, meta, sub_results: [section] = [] }: PagefindPage, locale: string): PageHit {
  const within = (address: string) => address.slice(address.indexOf(`/${locale}/`) + locale.length + 2)
  const path = within(url)
  const code = /^codes\/(\w+)\/$/.exec(path)?.[1]
  const title = meta['title'] ?? path
  if (code) return { code, title, path, excerpt }
  const isSection = section !== undefined && section.title !== title

  return {
    title: isSection ? `${title}: ${section.title}` : title,
    path: section ? within(section.url) : path,
    excerpt: section?.excerpt ?? excerpt,
  }
}
