import { distance } from 'fastest-levenshtein'

/** A word in lower case → the known words that it most likely means; itself where it is known, or like none. */
export type Speller = (word: string) => string[]

const WORD = /^[a-z]{3,24}$/
/** A word and the number that runs together with it, as in TLS1. */
const NUMBERED = /^([a-z]{3,})(\d+)$/
/** A shorter word is mended only by a letter that is missing. */
const SHORT_WORD = 5
const LONG_WORD = 8
/** From this length on the first letter may be wrong, if all others are right. */
const LEAST_BEHIND_FIRST = 6
/** Two words that run together have at least so many letters each. */
const LEAST_PART = 3

/** Known words, with how many codes each belongs to, and words that are right besides → what mends other words. Throws nothing. */
export function spellerOf(known: ReadonlyMap<string, number>, right: ReadonlySet<string> = new Set()): Speller {
  const words = [...known.keys()].filter((word) => WORD.test(word))
  const byFirst = Map.groupBy(words, (word) => word.charAt(0))
  const bySecond = Map.groupBy(words, (word) => word.charAt(1))

  function nearest(word: string, others: readonly string[], most: number): string | undefined {
    let best: string | undefined
    let least = most + 1
    for (const other of others) {
      if (Math.abs(other.length - word.length) > most) continue
      if (word.length < SHORT_WORD && other.length <= word.length) continue
      const edits = isSwapped(word, other) ? 1 : distance(word, other)
      if (edits < least || (edits === least && best !== undefined && isLikelier(word, other, best))) {
        best = other
        least = edits
      }
    }

    return best
  }

  /** Letters go missing more often than others come in; else the word that more codes have is meant. */
  function isLikelier(word: string, other: string, best: string): boolean {
    const [isLonger, bestIsLonger] = [other, best].map(({ length }) => length > word.length)

    return isLonger === bestIsLonger ? (known.get(other) ?? 0) > (known.get(best) ?? 0) : isLonger === true
  }

  function nearestBehindFirst(word: string): string | undefined {
    if (word.length < LEAST_BEHIND_FIRST) return undefined
    const [first = '', second = ''] = word
    const others = [byFirst.get(second), bySecond.get(first), bySecond.get(second)]

    return nearest(
      word,
      others.flatMap((group) => group ?? []),
      1,
    )
  }

  function parts(word: string): string[] | undefined {
    for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
      const both = [word.slice(0, at), word.slice(at)]
      if (both.every((part) => known.has(part))) return both
    }

    return undefined
  }

  return (word) => {
    if (known.has(word) || right.has(word)) return [word]
    const [, letters = '', digits = ''] = NUMBERED.exec(word) ?? []
    if (known.has(letters)) return [letters, digits]
    if (!WORD.test(word)) return [word]
    const most = word.length < LONG_WORD ? 1 : 2
    const mended = nearest(word, byFirst.get(word.charAt(0)) ?? [], most) ?? nearestBehindFirst(word)

    return mended ? [mended] : (parts(word) ?? [word])
  }
}

/** Whether two words differ by two neighbouring letters that changed places. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false
  const at = [...word].findIndex((letter, place) => letter !== other[place])

  return word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2)
}
