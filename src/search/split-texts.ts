import { shardOf, wordKey } from '../codes/shards.ts'
import type { SearchTexts } from './texts.ts'
import { tokensOf } from './tokens.ts'
import { commonCounts } from './word-weights.ts'
import { writingOf } from './writing.ts'

/** What is fetched in place of the texts of a locale where they are divided. */
export interface TextsDirectory extends Omit<SearchTexts, 'codes' | 'named'> {
  tag: string
  /** How many codes have a text. */
  codes: number
  /** What the names of all shards end in: changes with their content. */
  version: string
  /** How many shards of words there are. */
  tokens: number
  /** Words that too many codes share to tell them apart, as the texts and as the search write them, each with its codes. */
  common: [word: string, codes: number][]
}

/** A code as a shard of texts holds it: its row in the table, its meaning and its keywords. */
export type CodeText = [row: string, meaning: string, keywords: string[]]

/** The texts of a locale divided. */
export interface SplitTexts {
  directory: Omit<TextsDirectory, 'version'>
  /** By their names: `tokens.<tag>-N` holds lines of words with how many codes and which, `codes.<tag>-N` codes by their place. */
  shards: Map<string, string[] | CodeText[]>
}

/** How many neighbouring codes a shard of texts holds. */
export const CODES = 4
/** A word that more codes share stands for those in which it counts most. */
const MOST_OF_TOKEN = 24
/** How many signs a shard of words holds on average. */
const SIGNS = 6000

/** The texts of a locale, and the rows of the codes in order → the texts divided. Throws nothing. */
export function splitTexts(
  tag: string,
  texts: SearchTexts,
  rows: ReadonlyMap<string, string>,
  signs = SIGNS,
): SplitTexts {
  const { compared } = writingOf(texts.variants)
  const tokens = (text: string) => new Set(tokensOf(compared(text)))
  const pages = new Map<string, CodeText[]>()
  const places = new Map([...rows.keys()].map((name, place) => [name, place]))
  const holders = new Map<string, Holder[]>()
  for (const [name, meaning, keywords] of texts.codes) {
    const place = places.get(name) ?? 0
    listIn(pages, `codes.${tag}-${Math.floor(place / CODES)}`).push([rows.get(name) ?? '', meaning, keywords])
    const scores = new Map<string, number>()
    const count = (found: Iterable<string>, score: number) => {
      for (const token of found) scores.set(token, (scores.get(token) ?? 0) + score)
    }
    count(tokens(name.replaceAll('_', ' ')), 1.5)
    count(tokens(meaning), 1)
    for (const phrase of keywords) count(tokens(phrase), 1)
    for (const [token, score] of scores) listIn(holders, token).push({ place, score })
  }
  const lines = [...holders].map(([token, found]) => lineOf(token, found))
  const all = lines.reduce((sum, line) => sum + line.length, 0)
  const count = Math.max(1, Math.ceil(all / signs))
  const words = new Map<string, string[]>()
  for (let place = 0; place < count; place++) words.set(`tokens.${tag}-${place}`, [])
  for (const line of lines.sort()) {
    words.get(`tokens.${tag}-${shardOf(wordKey(line.slice(0, line.indexOf(' '))), count)}`)?.push(line)
  }

  const { codes: _, named: __, ...whole } = texts

  return {
    shards: new Map<string, string[] | CodeText[]>([...pages, ...words]),
    directory: {
      ...whole,
      tag,
      codes: texts.codes.length,
      tokens: count,
      common: [...new Map([...commonCounts(texts, tokensOf), ...commonCounts(texts, (text) => [...tokens(text)])])],
    },
  }
}

interface Holder {
  place: number
  score: number
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)

  return list
}

function lineOf(token: string, found: readonly Holder[]): string {
  const best = found.toSorted((a, b) => b.score - a.score || a.place - b.place).slice(0, MOST_OF_TOKEN)

  return [token, found.length, ...best.map(({ place }) => place.toString(36))].join(' ')
}
