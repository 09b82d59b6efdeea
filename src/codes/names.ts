import type { Entry, LookupIndex } from './lookup-index.ts'
import type { NormalizedText } from './normalize.ts'
import { readingOf, type Reading } from './reading.ts'

/*
 * Each pattern begins with signs that it must find and looks back afterwards, so that it passes over a long text quickly.
 */

const NAME =
  /[sS][eE][cC](?<=(?<![A-Za-z])[sS][eE][cC]|[a-z]SEC)(?: ?_ ?[eEiI](?: {0,2}_ {0,2}[A-Za-z0-9]+){1,8}|(?<=Sec)[EI](?:[A-Z][a-z0-9]*){1,16})/g
const LONGEST_NAME = 48

/** A normalized text → every name of a code in it. Throws nothing. */
export function namesIn(text: NormalizedText, index: LookupIndex): Reading[] {
  return [...text.text.matchAll(NAME)].flatMap((match) => {
    const written = match[0]
    if (!written.includes('_')) {
      const entry = index.byJoined.get(written.toUpperCase())

      return entry ? [readingOf(text, match.index, written.length, entry, 'name')] : []
    }
    const found = longestName(written, index) ?? longestName(written.replace(/_ +[^_]*$/, ''), index)

    return found ? [readingOf(text, match.index, lengthOf(written, found.length), found.entry, 'name')] : []
  })
}

/** What begins like a name → the code whose name it is or runs on from, and how many signs that name has. */
function longestName(written: string, index: LookupIndex): { entry: Entry; length: number } | undefined {
  const compact = written.replaceAll(' ', '')
  const upper = compact.slice(0, LONGEST_NAME).toUpperCase()
  for (let length = upper.length; length > 'SEC_E_'.length; length--) {
    const entry = index.byName.get(upper.slice(0, length))
    if (entry) return mayEndAt(compact, length) ? { entry, length } : undefined
  }

  return undefined
}

/** A name ends where the word ends, or where the next word or number runs on without a blank. */
function mayEndAt(compact: string, length: number): boolean {
  const rest = compact.slice(length)
  const isUpper = compact.slice(0, length) === compact.slice(0, length).toUpperCase()

  return rest === '' || /^(?:[A-Z][a-z]|0[xX]|8009[0-9A-Fa-f]{4}|SEC_)/.test(rest) || (isUpper && /^[a-z]/.test(rest))
}

/** How much of a name with blanks in it holds the given number of other signs. */
function lengthOf(written: string, signs: number): number {
  return new RegExp(`^(?: *[^ ]){${signs}}`).exec(written)?.[0].length ?? written.length
}
