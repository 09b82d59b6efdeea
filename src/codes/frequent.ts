import type { Code } from './code.ts'

/** How many codes the home page names. */
const MOST = 12
/** How many codes a page names beside its own. */
const MOST_IN_AREA = 6

/** Codes → those most often met, the most frequent first. */
export function frequentOf(codes: readonly Code[]): Code[] {
  return codes
    .filter(({ rank }) => rank !== undefined)
    .sort(byRank)
    .slice(0, MOST)
}

/** A code → the others of its area, those most often met first; an alias says nothing that its original does not. */
export function frequentInArea(code: Code, codes: readonly Code[]): Code[] {
  return codes
    .filter(({ name, alias, area }) => area === code.area && name !== code.name && !alias)
    .sort(byRank)
    .slice(0, MOST_IN_AREA)
}

/** The table itself is in order of value, which stays where the ranks are the same. */
function byRank({ rank: a = Number.MAX_SAFE_INTEGER }: Code, { rank: b = Number.MAX_SAFE_INTEGER }: Code): number {
  return a - b
}
