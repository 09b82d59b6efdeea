import type { WordSearch } from '../codes/lookup.ts'
import { judgeFor, SUBJECT, type Evidence } from './evidence.ts'
import { identifierIndex } from './identified.ts'
import { subjectOf } from './questions.ts'
import { runIndex, type RunMatch } from './runs.ts'
import { spellerOf } from './spelling.ts'
import type { SearchTexts } from './texts.ts'
import { tokensOf } from './tokens.ts'
import { wordSearch } from './word-search.ts'
import { SETTING_WORD, wordWeights, type Statistics } from './word-weights.ts'
import { writingOf } from './writing.ts'

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

type Scored = PhraseHit & Evidence

/** What a hit has of the words where only their order or an identifier led to it. */
const NO_WORDS = { share: 0, found: 0, bare: false, weak: false }

const HAN = /\p{Script=Han}/u
const MOST = 8
const NEAREST = 3
/** Where fewer codes answer, those that come closest stand behind them. */
const BESIDE = 3
/** A query of more words is a text, in which only the order of the words tells. */
const LONGEST_QUERY = 80
/** Phrases are compared with so many signs of a query. */
const LONGEST_PHRASES = 2000
/** Words further on are not searched; codes are read from a text of any length. */
const LONGEST_TEXT = 250_000
/** What a word weighs at most that many codes share. */
const SHARED = 2.9
/** How much a word counts that is only like one of the code's words. */
const LIKENESS = 0.65
/** The weight of phrases, and the length of a run of words, that tell a code by themselves in any text. */
const TELLING = 7
const TELLING_RUN = 4
/** What the order of words counts beside the words themselves. */
const WEIGHT = { phrases: 4, heaviest: 12, pairs: 1.5, whole: 20 }
const LEAST_SHARE_OF_BEST = 0.25
/** How much a code that is met often gains on the others. */
const PRIOR = 0.35

/**
 * The texts of a locale, and the rank of a code among those met often → what searches them. `all` tells about the texts that
 * are not among them. Throws nothing.
 */
export function phraseIndex(texts: SearchTexts, rankOf: (code: string) => number, all?: Statistics): PhraseIndex {
  const writing = writingOf(texts.variants)
  const subject = subjectOf(texts.questions, writing.compared)
  const tokens = (text: string) => tokensOf(writing.compared(text))
  const weights = wordWeights(texts, tokens, all)
  const found = wordSearch(texts, tokens, weights.boost)
  const spelt = spellerOf(weights.frequency, weights.settings)
  const identified = identifierIndex(texts, tokens)
  const meanings = new Map(texts.codes.map(([name, meaning]) => [name, meaning]))
  const sentences = new Map(texts.neighbours.map(([id, sentence]) => [id, sentence]))
  const phrases = new Map(texts.codes.map(([name, , keywords]) => [name, keywords.map(tokens)]))
  const runs = runIndex(phrases, weights.of)
  const fillers = new Set(texts.fillers)
  const topics = new Set(texts.topics)
  const field = new Set([...texts.terms, ...meanings.values()].flatMap(tokens))

  let last: { query: string; hits: Scored[] } | undefined

  function scored(query: string): Scored[] {
    if (last?.query !== query) last = { query, hits: score(query) }

    return last.hits
  }

  function score(query: string): Scored[] {
    const text = query.slice(0, LONGEST_TEXT)
    const named = identified(text)
    const all = tokens(text)
    const own = [...new Set(all)].filter((token) => !fillers.has(token) && !named.words.has(token))
    const distinct = own.length > LONGEST_QUERY ? own : [...new Set(own.flatMap(spelt))]
    const within = distinct.length > LONGEST_QUERY ? undefined : hanWordsIn(query, tokens)
    const total = distinct.reduce((sum, token) => sum + weights.of(token, within), 0)
    const matches = runs.match(all.length > LONGEST_QUERY ? all : all.flatMap(spelt))
    const hits = new Map<string, Scored>()
    for (const [code, match] of matches)
      hits.set(code, { ...NO_WORDS, code, score: orderScore(match), telling: tells(match) })
    for (const [code, score] of named.scores)
      hits.set(code, { ...NO_WORDS, code, score: score + (hits.get(code)?.score ?? 0), telling: true })
    if (distinct.length > LONGEST_QUERY || total === 0) return sorted([...hits.values()])

    for (const { id, score, queryTerms, terms } of found.search(distinct.join(' '))) {
      const sure = (token: string) => (terms.includes(token) && own.includes(token) ? 1 : LIKENESS)
      const share = queryTerms.reduce((sum, token) => sum + sure(token) * weights.of(token), 0) / total
      const hit = hits.get(id)
      const [first, second] = queryTerms.filter(isTelling)
      hits.set(id, {
        code: id,
        score: (hit?.score ?? 0) + score * share,
        share,
        found: queryTerms.length,
        bare: first === undefined,
        weak: first !== undefined && second === undefined && weights.of(first) < SHARED,
        telling: hit?.telling ?? false,
      })
    }

    return sorted([...hits.values()])
  }

  /** Whether a word says what failed: pairs of Han signs that only keywords have are everyday words, which meet by chance. */
  function isTelling(token: string): boolean {
    return weights.of(token) > SETTING_WORD && (!HAN.test(token) || field.has(token))
  }

  /** The phrases of a code, its meaning and its name, as words. */
  function phrasesOf(code: string): string[][] {
    return [...(phrases.get(code) ?? []), tokens(meanings.get(code) ?? ''), tokens(code.replaceAll('_', ' '))]
  }

  function sorted(hits: Scored[]): Scored[] {
    const prior = (code: string) => 1 + PRIOR / Math.sqrt(rankOf(code))

    return hits.map((hit) => ({ ...hit, score: hit.score * prior(hit.code) })).sort((a, b) => b.score - a.score)
  }

  return {
    telling(query) {
      const words = writing.own(subject(query)).split(/\s+/)
      const isBare = (token: string) => fillers.has(token) || weights.settings.has(token)
      if (words.length > SUBJECT && words.flatMap(tokens).every(isBare)) return ''

      return words.filter((word) => !tokensOf(word).every((token) => weights.common.has(token))).join(' ')
    },
    meaningOf: (code) => meanings.get(code),
    sentenceOf: (neighbour) => sentences.get(neighbour),
    nearest: (query) =>
      scored(subject(query))
        .slice(0, NEAREST)
        .map(({ code }) => code),
    search(written, how) {
      const query = how === 'literal' ? written : subject(written)
      const all = [...new Set(tokens(query.slice(0, LONGEST_PHRASES)))]
      const words = all.filter((token) => !fillers.has(token)).flatMap(spelt)
      const isOnTopic = [...all, ...words].some((token) => topics.has(token))
      const isEnough = judgeFor(query, words, phrasesOf, isOnTopic)
      const literal = how === 'literal' ? ` ${tokens(query).join(' ')} ` : ''
      const real = scored(query).filter((hit) => {
        const { code, telling } = hit
        if (how === 'literal' && !telling)
          return phrases.get(code)?.some((phrase) => ` ${phrase.join(' ')} `.includes(literal))

        return telling || (how === 'free' && isEnough(hit))
      })
      const least = (real[0]?.score ?? 0) * LEAST_SHARE_OF_BEST
      const found = real.filter(({ score }) => score >= least).slice(0, MOST)
      if (how !== 'free' || found.length === 0) return found
      const others = scored(query).filter(
        (hit) => !found.includes(hit) && hit.found > 0 && !hit.bare && hit.score >= least,
      )

      return [...found, ...others.slice(0, Math.max(0, BESIDE - found.length))]
    },
  }
}

/** The pairs of signs that lie within one Han word each, as far as the browser can tell words apart; undefined where there are none. */
function hanWordsIn(query: string, tokens: (text: string) => string[]): Set<string> | undefined {
  if (!HAN.test(query) || !('Segmenter' in Intl)) return undefined
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(query)

  return new Set([...words].flatMap(({ segment }) => tokens(segment)))
}

function orderScore({ phrases, heaviest, pairs, whole }: RunMatch): number {
  return WEIGHT.phrases * phrases + WEIGHT.heaviest * heaviest + WEIGHT.pairs * pairs + (whole ? WEIGHT.whole : 0)
}

function tells({ phrases, longest }: RunMatch): boolean {
  return phrases >= TELLING && longest >= TELLING_RUN
}
