import { distance } from 'fastest-levenshtein'
import { best, join, mayBeName, NOISE, sameWord, wordsOf, type NameMatch, type ScoredMatch } from './name-match.ts'
import type { Entry, LookupIndex } from './lookup-index.ts'
import { joinPrinted } from './printed-name.ts'

/** How far a name may be from an input: near enough to be claimed, or merely to be offered. */
export type Closeness = 'claimed' | 'offered'
/** As a share of the length of the input. */
const TOLERANCE: Record<Closeness, number> = { claimed: 0.25, offered: 0.45 }
/** Words with blanks between them may mean anything, and are taken for a name only where they are close to one. */
const OF_WORDS = 0.15
const MOST_EDITS = 6
const MOST = 4
const LONGEST = 60

/** An input → the codes whose names, real or printed, resemble it, best first. Throws nothing. */
export function fuzzyNames(query: string, index: LookupIndex, closeness: Closeness): NameMatch[] {
  if (closeness === 'offered' && !looksLikeName(query)) return []
  const spelt = mayBeName(query) ? misspelt(query, index, closeness) : []

  return best([...(closeness === 'offered' ? [] : printedNames(query, index)), ...spelt], MOST)
}

/** Names as the machine-translated pages print them, blanks and separators aside. */
function printedNames(query: string, { byName, printed }: LookupIndex): ScoredMatch[] {
  const joined = joinPrinted(query)
  if (joined.length < 3 || joined.length > LONGEST || !/SEC|秒|[\u3400-\u9fff]{2}/.test(joined)) return []
  const most = joined.length > 8 ? 0.25 : 0.2

  return printed.flatMap(({ code, joined: other }): ScoredMatch[] => {
    const score = other === joined ? 0 : distance(other, joined) / Math.max(other.length, joined.length)
    const rank = byName.get(code)?.rank ?? 0

    return score <= most ? [{ code, manner: 'printed', score, rank }] : []
  })
}

/** Names that differ from the input by a few letters. */
function misspelt(query: string, { entries }: LookupIndex, closeness: Closeness): ScoredMatch[] {
  const joined = join(query)
  if (joined.length < 5 || joined.length > LONGEST) return []
  const prefixed = /^\W*SEC[\W_]*[EI][\W_]/i.test(query) || /^SEC[EI]/.test(joined)
  const words = wordsOf(query).filter((word) => !NOISE.has(word))
  const length = joined.length - (prefixed ? 4 : 0)
  const tolerance = /\s/.test(query) && !prefixed ? Math.min(TOLERANCE[closeness], OF_WORDS) : TOLERANCE[closeness]
  const most = Math.min(MOST_EDITS, Math.max(1, Math.round(length * tolerance)))

  return entries.flatMap((entry): ScoredMatch[] => {
    const edits = editsBetween(prefixed ? entry.joined : entry.joined.slice(4), joined)
    const score = edits <= most ? edits : editsByWord(words, entry)

    return score === Infinity ? [] : [{ code: entry.name, manner: 'misspelt', score: score / length, rank: entry.rank }]
  })
}

/** The edits that turn each of several words into a word of the name; Infinity where one is too far. */
function editsByWord(words: readonly string[], { words: name }: Entry): number {
  if (words.length < 2 || words.length > 10) return Infinity
  let sum = 0
  for (const word of words) {
    const edits = Math.min(...name.map((part) => (sameWord(part, word) ? 0 : editsBetween(part, word))))
    if (edits > (word.length > 7 ? 2 : word.length > 3 ? 1 : 0)) return Infinity
    sum += edits
  }

  return sum + Math.abs(name.length - words.length)
}

/** The edits between two words; two letters that changed places are one. */
function editsBetween(word: string, other: string): number {
  const edits = distance(word, other)
  if (edits !== 2 || word.length !== other.length) return edits
  const first = [...word].findIndex((letter, place) => letter !== other[place])
  const swapped = word[first] === other[first + 1] && word[first + 1] === other[first]

  return swapped ? 1 : edits
}

function looksLikeName(query: string): boolean {
  return /^[\w\s-]{5,60}$/.test(query) && /_|^SEC/i.test(query)
}
