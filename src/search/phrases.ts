import MiniSearch from 'minisearch'
import { tokensOf } from './tokens.ts'

/** What a locale says about its codes and their neighbours, as the search fetches it. */
export interface SearchTexts {
  codes: [name: string, meaning: string, keywords: string[]][]
  neighbours: [id: string, sentence: string, words: string[]][]
  /** Simplified signs and the Traditional ones that stand for them, for locales written in Traditional Chinese. */
  signs?: [simplified: string, traditional: string]
}

/** A code whose meaning or keywords answer words. */
export interface PhraseHit {
  code: string
  score: number
}

/** The texts of a locale, ready to search. */
export interface PhraseIndex {
  search(query: string): PhraseHit[]
  meaningOf(code: string): string | undefined
  sentenceOf(neighbour: string): string | undefined
}

const MOST = 8
/** The share of a query's weight that must be found in a code's words. */
const ENOUGH = 0.6
/** The weight of a phrase, or of several, that is enough by itself in a long text. */
const TELLING = 7

/** The texts of a locale → what searches them. Throws nothing. */
export function phraseIndex(texts: SearchTexts): PhraseIndex {
  const mini = new MiniSearch<{ id: string; name: string; meaning: string; keywords: string }>({
    fields: ['name', 'meaning', 'keywords'],
    tokenize: tokensOf,
    processTerm: (term) => term,
    searchOptions: {
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
  const frequency = frequencies(texts)
  const phrases = new Map(texts.codes.map(([name, , keywords]) => [name, keywords.map(tokensOf)]))
  const weight = (token: string) => Math.log(1 + texts.codes.length / (1 + (frequency.get(token) ?? 0)))
  const traditional = toTraditional(texts.signs)

  return {
    meaningOf: (code) => meanings.get(code),
    sentenceOf: (neighbour) => sentences.get(neighbour),
    search(query) {
      const tokens = tokensOf(traditional(query))
      const distinct = [...new Set(tokens)]
      const total = distinct.reduce((sum, token) => sum + weight(token), 0)
      if (total === 0) return []
      const text = ` ${tokens.join(' ')} `
      const hits = mini
        .search(distinct.slice(0, 60).join(' '), { tokenize: (joined) => joined.split(' ') })
        .map((result) => {
          const found = result.queryTerms.reduce((sum, token) => sum + weight(token), 0)
          const telling = phraseWeight(text, phrases.get(result.id) ?? [], weight)

          return {
            code: String(result.id),
            share: found / total,
            telling,
            score: result.score * (found / total) + 4 * telling,
          }
        })
      const real = hits
        .filter(({ share, telling }) => share >= ENOUGH || telling >= TELLING)
        .sort((a, b) => b.score - a.score)
      const least = (real[0]?.score ?? 0) * 0.25

      return real.filter(({ score }) => score >= least).slice(0, MOST)
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
function frequencies({ codes }: SearchTexts): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [name, meaning, keywords] of codes) {
    for (const token of new Set(tokensOf(`${name.replaceAll('_', ' ')} ${meaning} ${keywords.join(' ')}`))) {
      counts.set(token, (counts.get(token) ?? 0) + 1)
    }
  }

  return counts
}

function toTraditional(signs: SearchTexts['signs']): (text: string) => string {
  if (!signs) return (text) => text
  const [simplified, traditional] = signs.map((row) => [...row])
  const map = new Map(simplified?.map((sign, place) => [sign, traditional?.[place] ?? sign]))

  return (text) => [...text].map((sign) => map.get(sign) ?? sign).join('')
}
