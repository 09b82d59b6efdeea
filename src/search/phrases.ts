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
  /** Whether the order of the words tells the code by itself. */
  telling: boolean
}

/** The texts of a locale, ready to search. */
export interface PhraseIndex {
  search(query: string, how: Exclude<WordSearch, 'none'>): PhraseHit[]
  /** The codes that come closest to words that find nothing. */
  nearest(query: string): string[]
  /** A query in the signs and words that the texts of the locale use, without those that too many codes share. */
  telling(query: string): string
  meaningOf(code: string): string | undefined
  sentenceOf(neighbour: string): string | undefined
}

/** What is known about all texts of a locale where only some of them are at hand. */
export interface Statistics {
  /** How many codes there are. */
  codes: number
  common: Set<string>
  /** In how many codes a word occurs; undefined where it is not known. */
  frequency(token: string): number | undefined
}

interface Scored extends PhraseHit {
  /** The share of the query's weight that the code's words hold. */
  share: number
  /** How many words of the query the code's words hold. */
  found: number
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
/** The share that is enough where at least two words are found. */
const ENOUGH_OF_SEVERAL = 0.42
/** The weight of a word that no code has: about that of one that a fifteenth of the codes share. */
const UNKNOWN_WORD = 2.5
/** The weight of phrases, and the length of a run of words, that tell a code by themselves in any text. */
const TELLING = 7
const TELLING_RUN = 4
/** What the order of words counts beside the words themselves. */
const WEIGHT = { phrases: 4, pairs: 1.5, whole: 20 }
const LEAST_SHARE_OF_BEST = 0.25
/** How much a code that is met often gains on the others. */
const PRIOR = 0.35

/**
 * The texts of a locale, and the rank of a code among those met often → what searches them. `all` tells about the texts that
 * are not among them. Throws nothing.
 */
export function phraseIndex(texts: SearchTexts, rankOf: (code: string) => number, all?: Statistics): PhraseIndex {
  const writing = writingOf(texts.variants)
  const tokens = (text: string) => tokensOf(writing.compared(text))
  const mini = miniSearch(texts, tokens, all && ((token) => weight(token) / ownWeight(token)))
  const meanings = new Map(texts.codes.map(([name, meaning]) => [name, meaning]))
  const sentences = new Map(texts.neighbours.map(([id, sentence]) => [id, sentence]))
  const phrases = new Map(texts.codes.map(([name, , keywords]) => [name, keywords.map(tokens)]))
  const frequency = frequencies(texts, tokens)
  const common = all?.common ?? commonWords(texts)
  const weight = (token: string) => {
    const count = all ? all.frequency(token) : frequency.get(token)

    return count === undefined ? UNKNOWN_WORD : Math.log(1 + (all?.codes ?? texts.codes.length) / (1 + count))
  }
  const ownWeight = (token: string) => {
    const count = frequency.get(token) ?? 0

    return Math.log(1 + (texts.codes.length - count + 0.5) / (count + 0.5))
  }
  const runs = runIndex(phrases, weight)

  let last: { query: string; hits: Scored[] } | undefined

  function scored(query: string): Scored[] {
    if (last?.query !== query) last = { query, hits: score(query) }

    return last.hits
  }

  function score(query: string): Scored[] {
    const all = tokens(query.slice(0, LONGEST_TEXT))
    const distinct = [...new Set(all)]
    const total = distinct.reduce((sum, token) => sum + weight(token), 0)
    const matches = runs.match(all)
    const hits = new Map<string, Scored>()
    for (const [code, match] of matches)
      hits.set(code, { code, score: orderScore(match), share: 0, found: 0, telling: tells(match) })
    if (distinct.length > LONGEST_QUERY || total === 0) return sorted([...hits.values()])

    for (const { id, score, queryTerms, terms } of mini.search(distinct.join(' '))) {
      const sure = (token: string) => (terms.includes(token) ? 1 : LIKENESS)
      const share = queryTerms.reduce((sum, token) => sum + sure(token) * weight(token), 0) / total
      const hit = hits.get(id)
      hits.set(id, {
        code: id,
        score: (hit?.score ?? 0) + score * share,
        share,
        found: queryTerms.length,
        telling: hit?.telling ?? false,
      })
    }

    return sorted([...hits.values()])
  }

  function sorted(hits: Scored[]): Scored[] {
    const prior = (code: string) => 1 + PRIOR / Math.sqrt(rankOf(code))

    return hits.map((hit) => ({ ...hit, score: hit.score * prior(hit.code) })).sort((a, b) => b.score - a.score)
  }

  return {
    telling(query) {
      const words = writing.own(query).split(/\s+/)

      return words.filter((word) => !tokensOf(word).every((token) => common.has(token))).join(' ')
    },
    meaningOf: (code) => meanings.get(code),
    sentenceOf: (neighbour) => sentences.get(neighbour),
    nearest: (query) =>
      scored(query)
        .slice(0, NEAREST)
        .map(({ code }) => code),
    search(query, how) {
      const enough = /\p{Script=Han}/u.test(query) ? ENOUGH_HAN : ENOUGH
      const literal = how === 'literal' ? ` ${tokens(query).join(' ')} ` : ''
      const real = scored(query).filter(({ code, share, found, telling }) => {
        if (how === 'literal') return phrases.get(code)?.some((phrase) => ` ${phrase.join(' ')} `.includes(literal))

        return telling || (how === 'free' && (share >= enough || (found > 1 && share >= ENOUGH_OF_SEVERAL)))
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

function miniSearch(
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

/** The share of the codes that a word may stand in and still tell them apart. */
const COMMON = 0.05

/** Texts → the words that too many codes share to be worth a place in the full-text index. Throws nothing. */
export function commonWords(texts: SearchTexts): Set<string> {
  return new Set(commonCounts(texts, tokensOf).keys())
}

/** Texts, and what divides them into words → in how many codes each word occurs that too many share. Throws nothing. */
export function commonCounts(texts: SearchTexts, tokens: (text: string) => string[]): Map<string, number> {
  const most = texts.codes.length * COMMON

  return new Map([...frequencies(texts, tokens)].filter(([, count]) => count > most))
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
