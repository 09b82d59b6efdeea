/** What the order of the words in a query tells about one code. */
export interface RunMatch {
  /** The weight of the words of its phrases that stand whole in the query. */
  phrases: number
  /** The weight of the heaviest of these phrases. */
  heaviest: number
  /** The weight of all pairs of neighbouring words that it shares with the query. */
  pairs: number
  /** The number of words in the longest run that it shares with the query. */
  longest: number
  /** Whether the query is one of its phrases and nothing else. */
  whole: boolean
}

/** The phrases of codes by their pairs of neighbouring words. */
export interface RunIndex {
  /** Words in order → by code what their order tells. Takes time in proportion to the number of words. */
  match(tokens: readonly string[]): Map<string, RunMatch>
}

interface Phrase {
  code: string
  tokens: string[]
}

/** The phrases of each code as words, and the weight of a word → what finds them in other words. Throws nothing. */
export function runIndex(codes: ReadonlyMap<string, string[][]>, weight: (token: string) => number): RunIndex {
  const starts = new Map<string, Phrase[]>()
  const holders = new Map<string, Set<string>>()
  for (const [code, phrases] of codes) {
    for (const tokens of phrases) {
      for (const [place, pair] of pairsOf(tokens).entries()) {
        if (place === 0) starts.set(pair, [...(starts.get(pair) ?? []), { code, tokens }])
        holders.set(pair, (holders.get(pair) ?? new Set()).add(code))
      }
    }
  }
  const rarity = (pair: string) => Math.log(1 + codes.size / (1 + (holders.get(pair)?.size ?? 0)))

  return {
    match(tokens) {
      const found = new Map<string, RunMatch & { words: Set<string>; seen: Set<string>; run: number; at: number }>()
      for (let at = 0; at + 1 < tokens.length; at++) {
        const pair = `${tokens[at]} ${tokens[at + 1]}`
        const codesOfPair = holders.get(pair)
        if (!codesOfPair) continue
        for (const code of codesOfPair) {
          const match = found.get(code) ?? { ...NOTHING, words: new Set(), seen: new Set(), run: 0, at: -1 }
          match.run = match.at === at - 1 ? match.run + 1 : 2
          match.at = at
          match.longest = Math.max(match.longest, match.run)
          if (!match.seen.has(pair)) match.pairs += rarity(pair)
          match.seen.add(pair)
          found.set(code, match)
        }
        for (const phrase of starts.get(pair) ?? []) {
          const match = found.get(phrase.code)
          if (!match || !standsAt(tokens, at, phrase.tokens)) continue
          for (const token of phrase.tokens) match.words.add(token)
          match.heaviest = Math.max(
            match.heaviest,
            phrase.tokens.reduce((sum, token) => sum + weight(token), 0),
          )
          match.whole ||= phrase.tokens.length === tokens.length
        }
      }
      for (const match of found.values()) for (const word of match.words) match.phrases += weight(word)

      return found
    },
  }
}

const NOTHING: RunMatch = { phrases: 0, heaviest: 0, pairs: 0, longest: 0, whole: false }

function pairsOf(tokens: readonly string[]): string[] {
  return tokens.slice(1).map((token, place) => `${tokens[place]} ${token}`)
}

function standsAt(tokens: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((token, place) => tokens[at + place] === token)
}
