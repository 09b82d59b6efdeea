export const HAN = /\p{Script=Han}/u
/** A space before or behind a lone Han character, which is no word by itself; the pattern looks back from it, which is quick. */
const LOOSE_SPACE =
  / (?:(?<=(?<!\p{Script=Han})\p{Script=Han} )(?=\p{Script=Han})|(?<=\p{Script=Han} )(?=\p{Script=Han}(?!\p{Script=Han})))/gu
/** As in won't, which is one word. */
const CONTRACTION = /(?<=[a-z])n't(?![a-z])/g
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
/** A longer run of letters is no word that a text may hold. */
const LONGEST_WORD = 40

/**
 * Any text → its words in lower case without accents; a run of Han characters becomes its overlapping pairs, since it has no
 * spaces to divide it. Throws nothing.
 */
export function tokensOf(text: string): string[] {
  return (foldCase(text).match(RUN) ?? []).flatMap((run) =>
    HAN.test(run) ? pairsOf(run) : run.length > LONGEST_WORD ? [] : [run],
  )
}

function foldCase(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(LOOSE_SPACE, '').toLowerCase()

  return bare.replaceAll('’', "'").replaceAll(CONTRACTION, 'nt')
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  if (characters.length < 2) return characters

  return characters.slice(1).map((character, place) => `${characters[place]}${character}`)
}
