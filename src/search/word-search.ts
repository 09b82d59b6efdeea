import MiniSearch from 'minisearch'
import type { SearchTexts } from './texts.ts'

/**
 * Texts, what turns them into words, and what a word counts more than by these texts → what finds codes by their words, forms and
 * slips of words included. Throws nothing.
 */
export function wordSearch(
  texts: SearchTexts,
  tokens: (text: string) => string[],
  boostTerm?: (token: string) => number,
): MiniSearch {
  const mini = new MiniSearch({
    fields: ['name', 'meaning', 'keywords'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (joined) => joined.split(' '),
      boost: { keywords: 2, name: 1.5 },
      prefix: (term) => /^[a-z]{4}/.test(term),
      fuzzy: mostEdits,
      weights: { fuzzy: 0.35, prefix: 0.6 },
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
      ...(boostTerm && { boostTerm }),
    },
  })
  mini.addAll(
    texts.codes.map(([id, meaning, keywords]) => ({
      id,
      name: id.replaceAll('_', ' '),
      meaning,
      keywords: keywords.join(' · '),
    })),
  )

  return mini
}

/** How many letters of a word may differ. */
function mostEdits(term: string): number {
  if (!/^[a-z]{4,24}$/.test(term)) return 0

  return term.length < 8 ? 1 : 2
}
