import { distance } from 'fastest-levenshtein'
import type { Match } from './answer.ts'
import type { LookupIndex } from './lookup-index.ts'
import { joinPrinted } from './printed-name.ts'
import { join, mayBeName } from './typed-names.ts'

/** A match with what it is ordered by: the lowest score leads, then the code that is met most often. */
interface ScoredMatch extends Match {
  score: number
  rank: number
}

/** How many edits make a name that is claimed, or merely offered, as a share of the length of the input. */
const TOLERANCE = { claimed: 0.25, offered: 0.45 }
/** Words with blanks between them may mean anything, and are taken for a name only where they are close to one. */
const OF_WORDS = 0.15
const MOST_EDITS = 6
const MOST = 4
const LONGEST = 60

/** An input → the codes that may be claimed for it since their names, real or printed, resemble it, best first. Throws nothing. */
export function fuzzyNames(query: string, index: LookupIndex): Match[] {
  return best([...printedNames(query, index), ...misspelt(query, index, TOLERANCE.claimed)])
}

/** An input that looks like a name → the codes whose names come close to it, best first. Throws nothing. */
export function closeNames(query: string, index: LookupIndex): Match[] {
  const looksLikeName = /^[\w\s-]{5,60}$/.test(query) && /_|^SEC/i.test(query)

  return looksLikeName ? best(misspelt(query, index, TOLERANCE.offered)) : []
}

function best(matches: ScoredMatch[]): Match[] {
  return matches
    .sort((a, b) => a.score - b.score || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ code, manner }) => ({ code, manner }))
}

/** Names as the machine-translated pages print them, blanks and separators aside. */
function printedNames(query: string, { byName, printed }: LookupIndex): ScoredMatch[] {
  const joined = joinPrinted(query)
  if (joined.length < 3 || joined.length > LONGEST || !/SEC|秒|[\u3400-\u9fff]{2}/.test(joined)) return []
  const most = joined.length > 8 ? 0.25 : 0.2

  return printed.flatMap(({ code, joined: other }): ScoredMatch[] => {
    const score = distance(other, joined) / Math.max(other.length, joined.length)

    return score <= most ? [{ code, manner: 'printed', score, rank: byName.get(code)?.rank ?? 0 }] : []
  })
}

/** Names that differ from the input by a few letters. */
function misspelt(query: string, { entries }: LookupIndex, closeness: number): ScoredMatch[] {
  const joined = join(query)
  if (!mayBeName(query) || joined.length < 5 || joined.length > LONGEST) return []
  const prefixed = /^\W*SEC[\W_]*[EI][\W_]/i.test(query) || /^SEC[EI]/.test(joined)
  const length = joined.length - (prefixed ? 4 : 0)
  const tolerance = /\s/.test(query) && !prefixed ? Math.min(closeness, OF_WORDS) : closeness
  const most = Math.min(MOST_EDITS, Math.max(1, Math.round(length * tolerance)))

  return entries.flatMap((entry): ScoredMatch[] => {
    const edits = distance(prefixed ? entry.joined : entry.joined.slice(4), joined)

    return edits <= most ? [{ code: entry.name, manner: 'misspelt', score: edits / length, rank: entry.rank }] : []
  })
}
