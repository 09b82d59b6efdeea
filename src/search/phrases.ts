import MiniSearch from 'minisearch'
import type { WordSearch } from '../codes/lookup.ts'
import { runIndex, type RunMatch } from './runs.ts'
import { tokensOf } from './tokens.ts'
import { writingOf, type Variants } from './writing.ts'

/** What a locale says about its codes and their neighbours, as the search fetches it. */
export interface SearchTexts {
  codes: [name: string, meaning: string, keywords: string[]][]
  neighbours: [id: string, sentence: string, words: string[]][]
  /** How readers may write otherwise than these texts do. */
  variants?: Variants
}

/** A code whose meaning or keywords answer words. */
export interface PhraseHit {
  code: string
  score: number
}

/** The texts of a locale, ready to search. */
export interface PhraseIndex {
  search(query: string, how: Exclude<WordSearch, 'none'>): PhraseHit[]
  /** The codes that come closest to words that find nothing. */
  nearest(query: string): string[]
  /** A query in the signs and words that the texts of the locale use. */
  own(query: string): string
  meaningOf(code: string): string | undefined
  sentenceOf(neighbour: string): string | undefined
}

interface Scored extends PhraseHit {
  /** The share of the query's weight that the code's words hold. */
  share: number
  telling: boolean
}

const MOST = 8
const NEAREST = 3
/** A query of more words is a text, in which only the order of the words tells. */
const LONGEST_QUERY = 80
/** Words further on are not searched; codes are read from a text of any length. */
const LONGEST_TEXT = 250_000
/** The share of a query's weight that must be found in a code's words; Han signs come in pairs, which match less often. */
const ENOUGH = 0.6
const ENOUGH_HAN = 0.45
/** How much a word counts that is only like one of the code's words. */
const LIKENESS = 0.65
/** The weight of phrases, and the length of a run of words, that tell a code by themselves in any text. */
const TELLING = 7
const TELLING_RUN = 4
/** What the order of words counts beside the words themselves. */
const WEIGHT = { phrases: 4, pairs: 1.5, whole: 20 }
const LEAST_SHARE_OF_BEST = 0.25
/** How much a code that is met often gains on the others. */
const PRIOR = 0.2

/** The texts of a locale, and the rank of a code among those met often → what searches them. Throws nothing. */
export function phraseIndex(texts: SearchTexts, rankOf: (code: string) => number): PhraseIndex {
  const writing = writingOf(texts.variants)
  const tokens = (text: string) => tokensOf(writing.compared(text))
  const mini = miniSearch(texts, tokens)
  const meanings = new Map(texts.codes.map(([name, meaning]) => [name, meaning]))
  const sentences = new Map(texts.neighbours.map(([id, sentence]) => [id, sentence]))
  const phrases = new Map(texts.codes.map(([name, , keywords]) => [name, keywords.map(tokens)]))
  const frequency = frequencies(texts, tokens)
  const weight = (token: string) => Math.log(1 + texts.codes.length / (1 + (frequency.get(token) ?? 0)))
  const runs = runIndex(phrases, weight)

  function scored(query: string): Scored[] {
    const all = tokens(query.slice(0, LONGEST_TEXT))
    const distinct = [...new Set(all)]
    const total = distinct.reduce((sum, token) => sum + weight(token), 0)
    const matches = runs.match(all)
    const hits = new Map<string, Scored>()
    for (const [code, match] of matches)
      hits.set(code, { code, score: orderScore(match), share: 0, telling: tells(match) })
    if (distinct.length > LONGEST_QUERY || total === 0) return sorted([...hits.values()])

    for (const { id, score, queryTerms, terms } of mini.search(distinct.join(' '))) {
      const sure = (token: string) => (terms.includes(token) ? 1 : LIKENESS)
      const share = queryTerms.reduce((sum, token) => sum + sure(token) * weight(token), 0) / total
      const hit = hits.get(id)
      hits.set(id, { code: id, score: (hit?.score ?? 0) + score * share, share, telling: hit?.telling ?? false })
    }

    return sorted([...hits.values()])
  }

  function sorted(hits: Scored[]): Scored[] {
    const prior = (code: string) => 1 + PRIOR / Math.sqrt(rankOf(code))

    return hits.map((hit) => ({ ...hit, score: hit.score * prior(hit.code) })).sort((a, b) => b.score - a.score)
  }

  return {
    own: writing.own,
    meaningOf: (code) => meanings.get(code),
    sentenceOf: (neighbour) => sentences.get(neighbour),
    nearest: (query) =>
      scored(query)
        .slice(0, NEAREST)
        .map(({ code }) => code),
    search(query, how) {
      const enough = /\p{Script=Han}/u.test(query) ? ENOUGH_HAN : ENOUGH
      const literal = how === 'literal' ? ` ${tokens(query).join(' ')} ` : ''
      const real = scored(query).filter(({ code, share, telling }) => {
        if (how === 'literal') return phrases.get(code)?.some((phrase) => ` ${phrase.join(' ')} `.includes(literal))

        return telling || (how === 'free' && share >= enough)
      })
      const least = (real[0]?.score ?? 0) * LEAST_SHARE_OF_BEST

      return real.filter(({ score }) => score >= least).slice(0, MOST)
    },
  }
}

function orderScore({ phrases, pairs, whole }: RunMatch): number {
  return WEIGHT.phrases * phrases + WEIGHT.pairs * pairs + (whole ? WEIGHT.whole : 0)
}

function tells({ phrases, longest }: RunMatch): boolean {
  return phrases >= TELLING && longest >= TELLING_RUN
}

function miniSearch(texts: SearchTexts, tokens: (text: string) => string[]): MiniSearch {
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

/** In how many codes each word occurs. */
function frequencies({ codes }: SearchTexts, tokens: (text: string) => string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [name, meaning, keywords] of codes) {
    for (const token of new Set(tokens(`${name.replaceAll('_', ' ')} ${meaning} ${keywords.join(' ')}`))) {
      counts.set(token, (counts.get(token) ?? 0) + 1)
    }
  }

  return counts
}
