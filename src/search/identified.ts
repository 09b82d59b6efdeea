import type { SearchTexts } from './texts.ts'

/** What the identifiers in a query tell. */
export interface Identified {
  /** By code: how much its page has to do with them. */
  scores: Map<string, number>
  /** The words that they are made of. */
  words: Set<string>
}

const IDENTIFIER = /[a-z]\w{7,}/g
/** How constants of Kerberos and NTSTATUS begin; people leave it out. */
const FAMILY = /^(?:krb5?|kdc|nt)?(?:_ap)?_?(?:err|status)_/
/** What an identifier that only one page names counts beside words. */
const WEIGHT = 250

/** Texts, and what turns them into words → what reads a query for identifiers that the pages of few codes name. Throws nothing. */
export function identifierIndex(
  { named, codes }: SearchTexts,
  tokens: (text: string) => string[],
): (query: string) => Identified {
  const index = new Map<string, number[]>()
  for (const [identifier, ...places] of named) index.set(identifier.replace(FAMILY, ''), places)
  for (const [identifier, ...places] of named) index.set(identifier, places)

  return (query) => {
    const scores = new Map<string, number>()
    const words = new Set<string>()
    for (const identifier of new Set(query.toLowerCase().match(IDENTIFIER))) {
      const places = index.get(identifier) ?? []
      for (const [order, place] of places.entries()) {
        const [code = ''] = codes[place] ?? []
        scores.set(code, (scores.get(code) ?? 0) + WEIGHT / places.length / (1 + order))
        for (const word of tokens(identifier)) words.add(word)
      }
    }

    return { scores, words }
  }
}
