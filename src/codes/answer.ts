import type { AlertRow } from './lookup-index.ts'
import type { Notation, Reading } from './reading.ts'
import type { RelatedErrorEntry } from './related-errors.ts'

/** How an input was understood. */
export type Manner = Notation | 'misspelt' | 'printed' | 'whole-name' | 'part-of-name' | 'low-word' | 'alert'

/** A code that answers an input. */
export interface Hit {
  code: string
  manner: Manner
  /** The part of the input that it was read from, as typed. */
  read: string
  /** Where that part begins and ends in the input. */
  start: number
  end: number
}

/** A code that answers an input as a whole. */
export type Match = Pick<Hit, 'code' | 'manner'>

/** What an input means, as far as names and numbers tell. */
export interface Answer {
  /** Codes claimed for the input, the best first. */
  recognized: Hit[]
  /** Codes that a part of the input speaks of, to be shown before what its words find. */
  suggested: Hit[]
  relatedErrors: RelatedErrorEntry[]
  /** TLS alerts that stand beside a Schannel event or in a long text. */
  alerts: AlertRow[]
  /** Codes offered, not claimed. */
  nearest: string[]
  /** Unsigned 32-bit: a number in the input that is no SSPI code. */
  unknown?: number
  /** A number and a name that stand side by side and mean two codes. */
  disagreement?: { number: Reading; name: Reading }
  /** What of the input is left to be searched by its words; empty where names and numbers answer it. */
  words: string
}

/** The one code that an answer means without doubt, to which a reader may be sent without being asked; otherwise undefined. */
export function sureCode({ recognized: [hit, ...others] }: Answer): string | undefined {
  return hit && others.length === 0 && isRead(hit) ? hit.code : undefined
}

/** Whether a hit was read, not guessed. */
export function isRead({ manner }: Hit): boolean {
  return manner !== 'part-of-name' && manner !== 'misspelt' && manner !== 'printed'
}
