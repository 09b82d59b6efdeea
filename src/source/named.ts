import type { CodePage } from '../schemas/code-page.ts'
import type { SourcePage } from './locale-texts.ts'

type Page = Pick<SourcePage<CodePage>, 'data' | 'body'>

const CODE_SPAN = /`([^`\n]+)`/g
const UPDATE = /\bKB\d{6,7}\b/g
const WORD = /[A-Za-z]\w{7,}/g
/** Written in a way that no word of a language is: with an underscore, a digit, or a capital inside. */
const IDENTIFIER = /_|\d|[a-z][A-Z]/
/** What more pages name tells none of them apart. */
const MOST_PAGES = 3

/**
 * Pages of codes → the identifiers that few of them name (functions, flags, registry values, updates, names of other systems), in
 * lower case, each with the places of those pages in the list; the page that names it most often comes first. Those in `others` have
 * entries of their own and are left out.
 */
export function namedIn(
  pages: readonly Page[],
  others: ReadonlySet<string>,
): [identifier: string, ...pages: number[]][] {
  const counts = new Map<string, Map<number, number>>()
  for (const [place, page] of pages.entries()) {
    for (const identifier of identifiersIn(page, others)) {
      const byPage = counts.get(identifier) ?? new Map<number, number>()
      counts.set(identifier, byPage.set(place, (byPage.get(place) ?? 0) + 1))
    }
  }

  return [...counts]
    .filter(([, byPage]) => byPage.size <= MOST_PAGES)
    .map(([identifier, byPage]): [string, ...number[]] => {
      const places = [...byPage].sort(([, count], [, other]) => other - count).map(([place]) => place)

      return [identifier, ...places]
    })
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

function identifiersIn({ data: { keywords, distinctions = {} }, body }: Page, others: ReadonlySet<string>): string[] {
  const spans = [...body.matchAll(CODE_SPAN)].map(([, span = '']) => span)
  const text = [...spans, ...Object.keys(distinctions), ...keywords, ...(body.match(UPDATE) ?? [])].join(' ')

  return (text.match(WORD) ?? [])
    .filter((word) => IDENTIFIER.test(word) && !word.startsWith('SEC_') && !others.has(word))
    .map((word) => word.toLowerCase())
}
