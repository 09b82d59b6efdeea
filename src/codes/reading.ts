import type { Entry } from './lookup-index.ts'
import type { NormalizedText } from './normalize.ts'

/** How a code was written where it was found. */
export type Notation = 'hex' | 'bare-hex' | 'signed' | 'unsigned' | 'minus-lost' | 'name' | 'equivalent'

/** One code read from a text. */
export interface Reading {
  code: string
  notation: Notation
  /** Unsigned 32-bit: the value of the code. */
  value: number
  /** Where it begins in the text. */
  start: number
  /** Where it ends in the text. */
  end: number
}

/** A place in a normalized text, and the code that stands there → the reading, with its place in the original. Throws nothing. */
export function readingOf(text: NormalizedText, at: number, length: number, entry: Entry, notation: Notation): Reading {
  return {
    code: entry.name,
    notation,
    value: entry.value,
    start: text.origin(at),
    end: text.origin(at + length - 1) + 1,
  }
}
