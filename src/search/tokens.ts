const HAN = /\p{Script=Han}/u
/** A blank before or behind a lone Han sign, which is no word by itself; the pattern looks back from it, which is quick. */
const LOOSE_BLANK =
  / (?:(?<=(?<!\p{Script=Han})\p{Script=Han} )(?=\p{Script=Han})|(?<=\p{Script=Han} )(?=\p{Script=Han}(?!\p{Script=Han})))/gu
/** As in won't, which is one word. */
const CONTRACTION = /(?<=[a-z])n't(?![a-z])/g
const RUN = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
/** A longer run of letters is no word that a text may hold. */
const LONGEST_WORD = 40

/**
 * Any text → its words in lower case without accents; a run of Han signs becomes its overlapping pairs, since it has no
 * blanks to divide it. Throws nothing.
 */
export function tokensOf(text: string): string[] {
  return (bareForm(text).match(RUN) ?? []).flatMap((run) =>
    HAN.test(run) ? pairsOf(run) : run.length > LONGEST_WORD ? [] : [run],
  )
}

/** Any text → the same in lower case without accents, contractions in one word. Throws nothing. */
export function bareForm(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(LOOSE_BLANK, '').toLowerCase()

  return bare.replaceAll('’', "'").replaceAll(CONTRACTION, 'nt')
}

function pairsOf(run: string): string[] {
  const signs = [...run]
  if (signs.length < 2) return signs

  return signs.slice(1).map((sign, place) => `${signs[place]}${sign}`)
}
