/** What a code's words hold of a query. */
export interface Evidence {
  code: string
  /** The share of the query's weight. */
  share: number
  /** How many of its words. */
  found: number
  /** Whether none of them says what failed. */
  bare: boolean
  /** Whether one of them alone does, and many codes share it. */
  weak: boolean
}

/** Whether the words of a query, as far as they are a code's, tell that code. */
export type IsEnough = (evidence: Evidence) => boolean

const HAN = /\p{Script=Han}/u
/** The share of a query's weight that must be found in a code's words, by how many of them are. */
const ENOUGH = { one: 0.75, two: 0.6, several: 0.45 }
/** A pair of Han signs is less than a word, and more of them meet by chance. */
const ENOUGH_OF_HAN = { one: 0.8, two: 0.8, several: 0.42 }
/** So many words of the setting are a subject, such as a product; more are a failure that tells nothing of its cause. */
export const SUBJECT = 2
/** More words than these tell more than a word that many codes share can answer. */
const FEW = 5
/** The share that is enough where the query holds a word of the site's subject. */
const ON_TOPIC = 0.35
/** So many words, or one less with such a share, tell a code wherever they stand; fewer only where two of them stand in one phrase. */
const MANY = 4
const NEARLY_ALL = 0.85

/**
 * A query, its words, the phrases of a code as words, and whether one of the words is one of the subject → what judges how much of
 * the query each code holds. Throws nothing.
 */
export function judgeFor(
  query: string,
  words: readonly string[],
  phrasesOf: (code: string) => string[][],
  isOnTopic: boolean,
): IsEnough {
  const isHan = HAN.test(query)
  const { one, two, several } = isHan ? ENOUGH_OF_HAN : ENOUGH

  return ({ code, share, found, bare, weak }) => {
    if (isOnTopic && !bare && share >= ON_TOPIC) return true
    if (weak && !isHan && words.length > FEW) return false
    if ((bare && words.length > SUBJECT) || share < (found > 2 ? several : found > 1 ? two : one)) return false
    if (found < 2 || found >= MANY || (found > 2 && share >= NEARLY_ALL)) return true

    return phrasesOf(code).some((phrase) => holdsTwo(phrase, words))
  }
}

function holdsTwo(phrase: readonly string[], words: readonly string[]): boolean {
  return words.filter((word) => phrase.some((other) => isForm(other, word))).length > 1
}

/** Whether two words are the same, or forms of one, such as singular and plural. */
function isForm(word: string, other: string): boolean {
  if (word === other) return true
  const stem = Math.max(4, Math.min(word.length, other.length) - 2)

  return /^[a-z]{4}/.test(word) && word.slice(0, stem) === other.slice(0, stem)
}
