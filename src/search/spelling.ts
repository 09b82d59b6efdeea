import { distance } from 'fastest-levenshtein'

/** A word in lower case → the known word that it most likely misspells; itself where it is known, or like none. */
export type Speller = (word: string) => string

const WORD = /^[a-z]{3,24}$/
/** A shorter word is mended only by a letter that is missing. */
const SHORT_WORD = 5
const LONG_WORD = 8

/** Known words, with how many codes each belongs to → what mends other words. Throws nothing. */
export function spellerOf(known: ReadonlyMap<string, number>): Speller {
  const byFirst = new Map<string, string[]>()
  for (const word of known.keys()) {
    if (!WORD.test(word)) continue
    const first = word.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), word])
  }

  return (word) => {
    if (known.has(word) || !WORD.test(word)) return word
    const most = word.length < LONG_WORD ? 1 : 2
    let nearest = { word, edits: most + 1 }
    for (const other of byFirst.get(word.charAt(0)) ?? []) {
      if (Math.abs(other.length - word.length) > most) continue
      if (word.length < SHORT_WORD && other.length <= word.length) continue
      const edits = isSwapped(word, other) ? 1 : distance(word, other)
      const isCommoner = edits === nearest.edits && (known.get(other) ?? 0) > (known.get(nearest.word) ?? 0)
      if (edits < nearest.edits || (edits <= most && isCommoner)) nearest = { word: other, edits }
    }

    return nearest.word
  }
}

/** Whether two words differ by two neighbouring letters that changed places. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false
  const at = [...word].findIndex((letter, place) => letter !== other[place])

  return word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2)
}
