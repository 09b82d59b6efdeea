import { Converter } from 'opencc-js'
import type { Synonyms } from './synonyms.ts'

const simplify = Converter({ from: 't', to: 'cn' })
/** The unified ideographs in common use. */
const HAN_CHARACTERS = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, place) => String.fromCodePoint(0x4e00 + place))

/**
 * Texts in Traditional Chinese, and words of other regions with those of the texts → the synonyms of their locale: of the characters
 * that share a simplified form, each stands for the one that the texts use most. Runs at build. Throws nothing.
 */
export function synonymsOf(texts: readonly string[], words: Readonly<Record<string, string>>): Synonyms {
  const counts = new Map<string, number>()
  for (const character of [...texts, ...Object.values(words)].join('').match(/\p{Script=Han}/gu) ?? []) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const byForm = new Map<string, string>()
  for (const [character, count] of counts) {
    const form = simplify(character)
    if (count > (counts.get(byForm.get(form) ?? '') ?? 0)) byForm.set(form, character)
  }
  const folded = HAN_CHARACTERS.map((character) => [character, byForm.get(simplify(character)) ?? character] as const)
  const changed = folded.filter(([character, own]) => character !== own)

  return {
    characters: changed.map(([character]) => character).join(''),
    folded: changed.map(([, own]) => own).join(''),
    words,
  }
}
