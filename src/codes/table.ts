import type { Code } from './code.ts'

/** A name and a value: all that recognition needs of a code. */
export interface Entry {
  name: string
  /** Unsigned 32-bit. */
  value: number
  /** The name that this one stands for. */
  alias?: string
  /** Place among the codes most often met, from 1. */
  rank: number
  /** The name without separators. */
  joined: string
  /** The words of the name after its prefix, in lower case. */
  words: string[]
}

/** A TLS alert with the code that it goes with, or the code of another family that Windows answers with. */
export interface AlertEntry {
  number: number
  name: string
  code?: string
  neighbour?: string
}

/** What `recognise` and `lookup` work on. Alerts and names of other systems come later, and may be missing. */
export interface LookupTable {
  entries: Entry[]
  alerts: AlertEntry[]
  /** By the real name, and by names that others spell otherwise. */
  byName: Map<string, Entry>
  byJoined: Map<string, Entry>
  byValue: Map<number, Entry>
  /** Names of other systems in upper case → the codes that a source equates with them. */
  equivalents: Map<string, string[]>
}

/** The table as it travels to the browser: codes by their index, and nothing that follows from a name. */
export interface PackedTable {
  /** A line per code: name without SEC_, value or low word in hex, rank, index of the original of an alias. */
  codes: string
  /** A line per spelling that others use for a code: the spelling, index of the code. */
  spellings: string
}

/** The rank of a code that is met seldom. */
const SELDOM = 1000
/** The high words of facility 9, for errors and for what merely informs. */
const ERROR = 0x8009_0000
const INFORMATION = 0x0009_0000

/** Codes → the table as it travels. Throws nothing. */
export function packTable(codes: readonly Code[]): PackedTable {
  const index = new Map(codes.map((code, place) => [code.name, place]))

  return {
    codes: codes
      .map(({ name, value, rank, alias }) =>
        [name.slice(4), packValue(name, value), rank, alias && index.get(alias)].join(' ').trimEnd(),
      )
      .join('\n'),
    spellings: codes.flatMap(({ name, also = [] }) => also.map((other) => `${other} ${index.get(name)}`)).join('\n'),
  }
}

/** The table as it travels → the table to look up in. Throws nothing. */
export function unpackTable({ codes, spellings }: PackedTable): LookupTable {
  const names = rowsOf(codes).map(([tail]) => `SEC_${tail}`)
  const named = (place = '') => names[Number(place)] ?? ''
  const entries = rowsOf(codes).map(([tail = '', value = '', rank, alias]): Entry => {
    return {
      ...wordsOf(`SEC_${tail}`),
      value: unpackValue(tail, value),
      rank: Number(rank) || SELDOM,
      ...(alias && { alias: named(alias) }),
    }
  })
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  for (const [spelling = '', place] of rowsOf(spellings)) {
    const entry = byName.get(named(place))
    if (entry) byName.set(spelling, entry)
  }

  return {
    entries,
    alerts: [],
    byName,
    byJoined: new Map([...byName].map(([name, entry]) => [name.replaceAll('_', ''), entry])),
    byValue: new Map(entries.filter((entry) => !entry.alias).map((entry) => [entry.value, entry])),
    equivalents: new Map(),
  }
}

/** The value of a code in hex, of which the high word follows from its name for nearly all. */
function packValue(name: string, value: number): string {
  const high = name.startsWith('SEC_E') ? ERROR : INFORMATION

  return value - high < 0x1_0000 && value > high ? (value - high).toString(16) : value.toString(16).padStart(8, '0')
}

/** A value as it travels → unsigned 32-bit. */
export function unpackValue(tail: string, packed: string): number {
  const value = Number.parseInt(packed, 16)
  if (packed.length > 4) return value

  return value + (tail.startsWith('E') ? ERROR : INFORMATION)
}

/** Lines of words divided by blanks → the words of each line. */
export function rowsOf(lines: string): string[][] {
  return lines === '' ? [] : lines.split('\n').map((line) => line.split(' '))
}

function wordsOf(name: string): Pick<Entry, 'name' | 'joined' | 'words'> {
  return { name, joined: name.replaceAll('_', ''), words: name.toLowerCase().split('_').slice(2) }
}
