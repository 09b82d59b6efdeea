import type { Code } from './code.ts'

/** How many codes the home page names. */
const MOST = 12

/** Codes → those most often met, the most frequent first. */
export function frequentOf(codes: readonly Code[]): Code[] {
  return codes
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST)
}

/** How many codes a page names beside its own. */
const MOST_IN_AREA = 6

/** A code → the others of its area, those most often met first; an alias says nothing that its original does not. */
export function frequentInArea(code: Code, codes: readonly Code[]): Code[] {
  return codes
    .filter(({ name, alias, area }) => area === code.area && name !== code.name && !alias)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.value - b.value)
    .slice(0, MOST_IN_AREA)
}

function rankOf({ rank = Number.MAX_SAFE_INTEGER }: Code): number {
  return rank
}
