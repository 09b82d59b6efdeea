import type { NeighbourEntry } from './neighbours.ts'

/*
 * A table that is too large to be fetched whole is divided into shards, so that a query fetches as many bytes whatever the
 * table's size. Each shard holds lines: what a line is stands in its first sign.
 *
 *   names-N    a page of a phone book of the names without separators and prefix
 *   back-N     a page of the same book ordered by the reversed names, for a slip near the beginning
 *   words-N    the names that hold a word, or two of them, the shortest first
 *   numbers-XX the codes with XX as the high byte of their low word
 *   others-N   what other systems and machine translations call codes
 *
 * Which page of a book holds a name follows from the first entries of its pages, which the directory lists; which shard
 * holds a word follows from the word.
 */

/** The signs that lines begin with that are no rows of the table. */
export const SPELLING = '+'
export const EQUIVALENT = '='
export const PRINTED = '~'

/** What is fetched in place of a table that is divided. */
export interface Directory {
  /** How many codes there are. */
  codes: number
  /** What the names of all shards end in: changes with their content. */
  version: string
  /** The first entries of the pages of both books. */
  names: string[]
  back: string[]
  /** How many shards of words and of other names there are. */
  words: number
  others: number
  /** The high bytes of all low words in use, each in two hexadecimal digits. */
  blocks: string[]
}

/** What stands beside a divided table and does not grow with it: alerts and neighbours, with the rows of their codes. */
export interface FixedBeside {
  rows: string[]
  /** A line per alert: number, name, code without SEC_ or name of another one. */
  alerts: string
  neighbours: [id: string, group: NeighbourEntry['group'], value: string, ...codes: string[]][]
}

/** A name → what it stands under in the book of names; what is no name of a code stands nowhere. */
export function bookKey(name: string): string | undefined {
  return /^SEC_?[EI]_?(.+)/.exec(name)?.[1]?.replaceAll('_', '')
}

export function reversed(key: string): string {
  return [...key].reverse().join('')
}

/** An entry → the page of a book that holds it and all that begin it. */
export function pageOf(key: string, firsts: readonly string[]): number {
  let [low, high] = [0, firsts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((firsts[middle] ?? '') <= key) low = middle
    else high = middle - 1
  }

  return low
}

/** A word of Latin letters → the part that its forms share; a pair of Han signs is its own. */
export function wordKey(word: string): string {
  return word.slice(0, 4)
}

/** Two words, in any order → what the names that hold both stand under. */
export function pairKey(a: string, b: string): string {
  return [wordKey(a), wordKey(b)].sort().join(' ')
}

/** A printed name → what it stands under by its beginning and by its end. */
export function printedKeys(joined: string): [string, string] {
  const bare = joined.replace(/^(?:SEC|秒)[EI]?/, '')

  return [`<${bare.slice(0, 4)}`, `>${bare.slice(-4)}`]
}

/** A value → the block of numbers that it belongs to; undefined for one that no code can have. */
export function blockOf(value: number): string | undefined {
  if (value !== 0 && ((value >>> 16) & 0x7fff) !== 9) return undefined

  return ((value & 0xffff) >> 8).toString(16).padStart(2, '0')
}

/** Anything → one of several shards, always the same, by FNV-1a. */
export function shardOf(key: string, count: number): number {
  let hash = 0x811c_9dc5
  for (let place = 0; place < key.length; place++) hash = Math.imul(hash ^ key.charCodeAt(place), 0x0100_0193)

  return (hash >>> 0) % count
}
