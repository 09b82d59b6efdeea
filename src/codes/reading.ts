import type { PlainText } from './plain-text.ts'
import type { Entry } from './table.ts'

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

/** A place in a text in plain form, and the code that stands there → the reading, with its place in the original. Throws nothing. */
export function readingOf(plain: PlainText, at: number, length: number, entry: Entry, notation: Notation): Reading {
  return {
    code: entry.name,
    notation,
    value: entry.value,
    start: plain.origin(at),
    end: plain.origin(at + length - 1) + 1,
  }
}
