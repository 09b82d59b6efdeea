import { distance } from 'fastest-levenshtein'
import type { Entry, LookupTable } from './table.ts'

/** A code whose name an input spells, in whole, in part, in error, or as a machine translated it. */
export interface NameMatch {
  code: string
  manner: 'whole-name' | 'part-of-name' | 'misspelt' | 'printed'
}

interface Scored extends NameMatch {
  score: number
  rank: number
}

/** Words that say nothing about which code is meant. */
const NOISE = new Set(['sec', 'e', 'i', 'sspi', 'error', 'code', 'status', 'the', 'a', 'is', 'of', 'to', 'what'])
/** Words of names that mean nothing alone. */
const WEAK = new Set([
  ...NOISE,
  'no',
  'not',
  'be',
  'in',
  'out',
  'c',
  'too',
  'ok',
  'failed',
  'failure',
  'only',
  'must',
  'invalid',
  'unknown',
])
const MOST = 12

/**
 * An input → the codes whose names it spells, best first; none where it holds a word that no name has. `loose` offers names
 * that merely resemble it. Throws nothing.
 */
export function matchName(query: string, table: LookupTable, strictness: 'strict' | 'loose' = 'strict'): NameMatch[] {
  const whole = wholeName(query, table)
  if (whole) return [whole]
  if (strictness === 'loose') return looksLikeName(query) ? misspelt(query, table, 0.45) : []

  const parts = partsOfNames(query, table)
  if (parts.length > 0) return parts
  const printed = printedNames(query, table)
  if (printed.length > 0) return printed

  return misspelt(query, table, 0.25)
}

/** The whole name with its separators in any form, or lost, with or without its prefix. */
function wholeName(query: string, table: LookupTable): NameMatch | undefined {
  const joined = join(query)
  if (joined.length < 2) return undefined
  const forms = (name: string) => [join(name), join(name).slice(3), join(name).slice(4)]
  const entry =
    table.byName.get(query.toUpperCase()) ??
    [...table.byName].sort(([, a], [, b]) => a.rank - b.rank).find(([name]) => forms(name).includes(joined))?.[1]

  return entry && (joined.length > 2 || joined === 'OK') ? { code: entry.name, manner: 'whole-name' } : undefined
}

/** Names that hold every telling word of the input, or the input with its separators lost. */
function partsOfNames(query: string, table: LookupTable): NameMatch[] {
  const words = wordsOf(query)
  const telling = words.filter((word) => !NOISE.has(word))
  const joined = join(query).replace(/^SEC(?=[EI])/, '')
  if (telling.length === 0 || telling.every((word) => WEAK.has(word) || word.length < 3)) return []

  return best(
    table.entries.flatMap((entry): Scored[] => {
      const name = wordsOf(entry.name).slice(2)
      const covers = telling.every((word) => name.some((part) => sameWord(part, word)))
      const inside = joined.length >= 5 && join(entry.name).includes(joined)
      if (!covers && !inside) return []

      return [{ code: entry.name, manner: 'part-of-name', score: name.length - telling.length, rank: entry.rank }]
    }),
  )
}

/** Names as the machine-translated pages print them, blanks and separators aside. */
function printedNames(query: string, table: LookupTable): NameMatch[] {
  const joined = joinAny(query)
  if (joined.length < 3 || !/SEC|秒|[\u3400-\u9fff]{2}/.test(joined)) return []

  return best(
    table.printed.flatMap(({ code, printed }): Scored[] => {
      const other = joinAny(printed)
      const score = other === joined ? 0 : distance(other, joined) / Math.max(other.length, joined.length)
      const rank = table.byName.get(code)?.rank ?? 0

      return score <= (joined.length > 8 ? 0.25 : 0.2) ? [{ code, manner: 'printed', score, rank }] : []
    }),
  )
}

/** Names that differ from the input by a few letters, at most the given share of its length. */
function misspelt(query: string, table: LookupTable, tolerance: number): NameMatch[] {
  const joined = join(query)
  if (joined.length < 5 || joined.length > 60) return []
  const prefixed = /^\W*SEC[\W_]*[EI][\W_]/i.test(query) || /^SEC[EI]/.test(joined)
  const words = wordsOf(query).filter((word) => !NOISE.has(word))

  return best(
    table.entries.flatMap((entry): Scored[] => {
      const name = join(entry.name)
      const other = prefixed ? name : name.slice(4)
      const edits = distance(other, joined)
      const near = edits <= Math.max(1, Math.round((joined.length - (prefixed ? 4 : 0)) * tolerance)) && edits <= 6
      const alike = near ? edits : words.length > 1 ? editsByWord(words, entry) : Infinity

      return alike === Infinity ? [] : [{ code: entry.name, manner: 'misspelt', score: alike, rank: entry.rank }]
    }),
  ).slice(0, 4)
}

/** The edits that turn each word of the input into a word of the name; Infinity where one is too far. */
function editsByWord(words: readonly string[], entry: Entry): number {
  const name = wordsOf(entry.name).slice(2)
  let sum = 0
  for (const word of words) {
    const edits = Math.min(...name.map((part) => (sameWord(part, word) ? 0 : distance(part, word))))
    if (edits > (word.length > 7 ? 2 : word.length > 3 ? 1 : 0)) return Infinity
    sum += edits
  }

  return sum + Math.abs(name.length - words.length)
}

function best(matches: Scored[]): NameMatch[] {
  return matches
    .sort((a, b) => a.score - b.score || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ code, manner }) => ({ code, manner }))
}

function looksLikeName(query: string): boolean {
  return /^[\w\s-]{5,60}$/.test(query) && /_|^SEC/i.test(query)
}

/** A word of a name stands for the whole word: cert for certificate, smartcard for smart card. */
function sameWord(part: string, word: string): boolean {
  if (part === word) return true

  return (part.length >= 4 && word.startsWith(part)) || (word.length >= 4 && part.startsWith(word))
}

function wordsOf(text: string): string[] {
  const split = text.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

  return split.match(/[a-z0-9]+/g) ?? []
}

function join(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

function joinAny(text: string): string {
  return text.toUpperCase().replaceAll(/[\s_>.\-–—'"「」]/g, '')
}
