import type { Code } from './code.ts'

/** How many codes the home page names. */
const MOST = 12

/** Codes → those most often met, the most frequent first. */
export function frequentOf(codes: readonly Code[]): Code[] {
  return codes
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, MOST)
}
