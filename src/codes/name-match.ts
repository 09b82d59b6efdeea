import type { LookupIndex } from './lookup-index.ts'

/** A code whose name an input spells, in whole, in error, or as a machine translated it. */
export interface NameMatch {
  code: string
  manner: 'whole-name' | 'misspelt' | 'printed'
}

/** A match with what it is ordered by: the lowest score leads, then the code that is met most often. */
export interface ScoredMatch extends NameMatch {
  score: number
  rank: number
}

/** Words that say nothing about which code is meant. */
export const NOISE = new Set('sec e i sspi error code status the a is of to what'.split(' '))
const MOST = 12

/** Whether the Latin words of an input may be a name: where it has words in Han, only what is written as one. */
export function mayBeName(query: string): boolean {
  return !/\p{Script=Han}/u.test(query) || /[A-Za-z]_[A-Za-z]/.test(query)
}

/** An input → the codes whose whole name it spells, with its separators in any form, or lost, with or without its prefix. */
export function wholeNames(query: string, { byJoined }: LookupIndex): NameMatch[] {
  const joined = join(query)
  if (!mayBeName(query) || (joined.length < 3 && joined !== 'OK')) return []
  const entries = ['', 'SEC', 'SECE', 'SECI', 'SE'].flatMap((prefix) => byJoined.get(prefix + joined) ?? [])

  return best(entries.map(({ name, rank }) => ({ code: name, manner: 'whole-name', score: 0, rank })))
}

/** Scored matches → the best ones in order. */
export function best(matches: ScoredMatch[], most = MOST): NameMatch[] {
  return matches
    .sort((a, b) => a.score - b.score || a.rank - b.rank)
    .slice(0, most)
    .map(({ code, manner }) => ({ code, manner }))
}

/** A word of a name stands for the whole word: cert for certificate, smartcard for smart card. */
export function sameWord(part: string, word: string): boolean {
  if (part === word) return true

  return (part.length >= 4 && word.startsWith(part)) || (word.length >= 4 && part.startsWith(word))
}

/** Any text → its words of Latin letters and digits in lower case, also where they run together with capitals. */
export function wordsOf(text: string): string[] {
  const split = text.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

  return split.match(/[a-z0-9]+/g) ?? []
}

/** Any text → its Latin letters and digits in upper case. */
export function join(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
