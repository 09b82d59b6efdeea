import MiniSearch from 'minisearch'
import type { WordSearch } from '../codes/lookup.ts'
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
  /** Whether a phrase of the code stands whole in the query. */
  telling: boolean
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

const MOST = 8
const NEAREST = 3
const MOST_TOKENS = 80
/** The share of a query's weight that must be found in a code's words. */
const ENOUGH = 0.6
/** The weight of a phrase, or of several, that is enough by itself in a long text. */
const TELLING = 7

/** The texts of a locale → what searches them. Throws nothing. */
export function phraseIndex(texts: SearchTexts): PhraseIndex {
  const writing = writingOf(texts.variants)
  const tokens = (text: string) => tokensOf(writing.compared(text))
  const mini = new MiniSearch<{ id: string; name: string; meaning: string; keywords: string }>({
    fields: ['name', 'meaning', 'keywords'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (joined) => joined.split(' '),
      boost: { keywords: 2, name: 1.5 },
      prefix: (term) => /^[a-z]{4}/.test(term),
      fuzzy: (term) => (/^[a-z]{5}/.test(term) ? 0.2 : 0),
      weights: { fuzzy: 0.35, prefix: 0.6 },
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
  const meanings = new Map(texts.codes.map(([name, meaning]) => [name, meaning]))
  const sentences = new Map(texts.neighbours.map(([id, sentence]) => [id, sentence]))
  const phrases = new Map(texts.codes.map(([name, , keywords]) => [name, keywords.map(tokens)]))
  const frequency = frequencies(texts, tokens)
  const weight = (token: string) => Math.log(1 + texts.codes.length / (1 + (frequency.get(token) ?? 0)))

  function scored(query: string) {
    const all = tokens(query)
    const distinct = [...new Set(all)].slice(0, MOST_TOKENS)
    const total = distinct.reduce((sum, token) => sum + weight(token), 0)
    if (total === 0) return []
    const text = ` ${all.join(' ')} `

    return mini
      .search(distinct.join(' '))
      .map(({ id, score, queryTerms }) => {
        const found = queryTerms.reduce((sum, token) => sum + weight(token), 0)
        const telling = phraseWeight(text, phrases.get(id) ?? [], weight)

        return { code: String(id), share: found / total, telling, score: score * (found / total) + 4 * telling }
      })
      .sort((a, b) => b.score - a.score)
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
      const literal = ` ${tokens(query).join(' ')} `
      const real = scored(query).filter(({ code, share, telling }) => {
        if (how === 'literal') return phrases.get(code)?.some((phrase) => ` ${phrase.join(' ')} `.includes(literal))

        return telling >= TELLING || (how === 'free' && share >= ENOUGH)
      })
      const least = (real[0]?.score ?? 0) * 0.25

      return real
        .filter(({ score }) => score >= least)
        .slice(0, MOST)
        .map(({ code, score, telling }) => ({ code, score, telling: telling >= TELLING }))
    },
  }
}

/** The weight of the keyword phrases that stand whole in a text. */
function phraseWeight(text: string, phrases: readonly string[][], weight: (token: string) => number): number {
  const inside = phrases.filter((tokens) => tokens.length > 1 && text.includes(` ${tokens.join(' ')} `))
  const tokens = new Set(inside.flat())

  return [...tokens].reduce((sum, token) => sum + weight(token), 0)
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
