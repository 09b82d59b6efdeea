import type { Alert } from '../schemas/alert.ts'
import type { Code } from './code.ts'
import { joinPrinted } from './printed-name.ts'
import { relatedErrorIndex, type RelatedErrorEntry, type RelatedErrorIndex } from './related-errors.ts'

/** A cause as a result names it; its id is its anchor. */
export type CauseTitle = readonly [id: string, title: string]

/** A code as it travels to the browser. */
export interface CodeRow extends Pick<Code, 'name' | 'value' | 'alias' | 'rank' | 'also'> {
  meaning: string
  /** The locale of the meaning, where it is not the file's. */
  lang?: string
  /** What machine-translated pages print for the name. */
  printed?: string[]
  /** The causes on its page, in their order. */
  causes?: CauseTitle[]
}

/** A TLS alert with the code that it goes with, SSPI's own or the id of a related error. */
export type AlertRow = Pick<Alert, 'number' | 'name' | 'code'>

/** All that names and numbers are read with, in one locale. */
export interface LookupFile {
  codes: CodeRow[]
  alerts: AlertRow[]
  relatedErrors: RelatedErrorEntry[]
  /** Names of other systems, and numbers of NTSTATUS as 0x and eight upper-case digits → the codes that a source equates with them. */
  equivalents: Record<string, string[]>
}

/** A code, ready to be looked up. */
export interface Entry extends CodeRow {
  rank: number
  /** The name without separators. */
  joined: string
}

/** What `recognize` and `lookup` work on. */
export interface LookupIndex {
  entries: Entry[]
  alerts: AlertRow[]
  /** By the real name, and by names that others spell otherwise. */
  byName: Map<string, Entry>
  byJoined: Map<string, Entry>
  byValue: Map<number, Entry>
  /** Names of other systems in upper case → the codes that a source equates with them. */
  equivalents: Map<string, string[]>
  /** The names that machine-translated pages print for the codes, without blanks and separators. */
  printed: { code: string; joined: string }[]
  relatedErrors: RelatedErrorIndex
}

/** The rank of a code that is met seldom. */
const SELDOM = 1000

/** What travelled → what answers. Throws nothing. */
export function lookupIndex({ codes, alerts, relatedErrors, equivalents }: LookupFile): LookupIndex {
  const entries = codes.map((row): Entry => ({
    ...row,
    rank: row.rank ?? SELDOM,
    joined: row.name.replaceAll('_', ''),
  }))
  const byName = new Map(
    entries.flatMap((entry) => [entry.name, ...(entry.also ?? [])].map((name): [string, Entry] => [name, entry])),
  )

  return {
    entries,
    byName,
    byJoined: new Map([...byName].map(([name, entry]) => [name.replaceAll('_', ''), entry])),
    byValue: new Map(entries.filter(({ alias }) => !alias).map((entry) => [entry.value, entry])),
    alerts,
    equivalents: new Map(Object.entries(equivalents).map(([name, names]) => [name.toUpperCase(), names])),
    printed: entries.flatMap(({ name, printed = [] }) =>
      printed.map((form) => ({ code: name, joined: joinPrinted(form) })),
    ),
    relatedErrors: relatedErrorIndex(relatedErrors),
  }
}
