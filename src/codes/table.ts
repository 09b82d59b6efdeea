import type { AlertRecord } from '../schemas/alert-record.ts'
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

/** What `recognise` and `lookup` work on. */
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
  /** A line per code: name without SEC_, value in hex, rank, index of the original of an alias. */
  codes: string
  /** A line per alert: number, name, index of the code or name of another one. */
  alerts: string
  /** A line per spelling that others use for a code: the spelling, index of the code. */
  spellings: string
  /** A line per name of another system: name, indexes of the codes. */
  equivalents: string
  /** Prefix → the codes whose tail behind this prefix is a name of another system. */
  tails: Record<string, number[]>
}

/** The rank of a code that is met seldom. */
const SELDOM = 1000
const NTSTATUS = 'STATUS_'
const PASCAL = ''

/** Codes and alerts → the table as it travels. Throws nothing. */
export function packTable(codes: readonly Code[], alerts: readonly AlertRecord[]): PackedTable {
  const index = new Map(codes.map((code, place) => [code.name, place]))
  const tails: Record<string, number[]> = { [NTSTATUS]: [], [PASCAL]: [] }
  const equivalents: string[] = []
  for (const [name, names] of equivalentsOf(codes)) {
    const [code = ''] = names
    const prefix = name === NTSTATUS + tailOf(code) ? NTSTATUS : name === pascal(code) ? PASCAL : undefined
    if (names.length === 1 && prefix !== undefined) tails[prefix]?.push(index.get(code) ?? 0)
    else equivalents.push([name, ...names.map((other) => index.get(other))].join(' '))
  }

  return {
    codes: codes
      .map(({ name, value, rank, alias }) =>
        [name.slice(4), value.toString(16), rank, alias && index.get(alias)].join(' ').trimEnd(),
      )
      .join('\n'),
    alerts: alerts.map(({ number, name, code }) => `${number} ${name} ${index.get(code) ?? code}`).join('\n'),
    spellings: codes.flatMap(({ name, also = [] }) => also.map((other) => `${other} ${index.get(name)}`)).join('\n'),
    equivalents: equivalents.join('\n'),
    tails,
  }
}

/** The table as it travels → the table to look up in. Throws nothing. */
export function unpackTable({ codes, alerts, spellings, equivalents, tails }: PackedTable): LookupTable {
  const names = rowsOf(codes).map(([tail]) => `SEC_${tail}`)
  const named = (place = '') => names[Number(place)] ?? ''
  const entries = rowsOf(codes).map(([tail = '', value = '', rank, alias]): Entry => {
    return {
      ...wordsOf(`SEC_${tail}`),
      value: Number.parseInt(value, 16),
      rank: Number(rank) || SELDOM,
      ...(alias && { alias: named(alias) }),
    }
  })
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  for (const [spelling = '', place] of rowsOf(spellings)) {
    const entry = byName.get(named(place))
    if (entry) byName.set(spelling, entry)
  }
  const others = new Map(rowsOf(equivalents).map(([name = '', ...places]) => [name.toUpperCase(), places.map(named)]))
  for (const [prefix, places] of Object.entries(tails)) {
    for (const name of places.map((place) => names[place] ?? '')) {
      others.set(prefix === PASCAL ? pascal(name).toUpperCase() : prefix + tailOf(name), [name])
    }
  }

  return {
    entries,
    alerts: rowsOf(alerts).map(([number, name = '', place = '']) => {
      return { number: Number(number), name, ...(names[Number(place)] ? { code: named(place) } : { neighbour: place }) }
    }),
    byName,
    byJoined: new Map([...byName].map(([name, entry]) => [name.replaceAll('_', ''), entry])),
    byValue: new Map(entries.filter((entry) => !entry.alias).map((entry) => [entry.value, entry])),
    equivalents: others,
  }
}

function rowsOf(lines: string): string[][] {
  return lines === '' ? [] : lines.split('\n').map((line) => line.split(' '))
}

function wordsOf(name: string): Pick<Entry, 'name' | 'joined' | 'words'> {
  return { name, joined: name.replaceAll('_', ''), words: name.toLowerCase().split('_').slice(2) }
}

function tailOf(name: string): string {
  return name.slice('SEC_E_'.length)
}

function pascal(name: string): string {
  return wordsOf(name)
    .words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** Names of other systems → the codes that a source equates with them; none that fit nearly everything. */
function equivalentsOf(codes: readonly Code[]): Map<string, string[]> {
  const found = new Map<string, Map<string, string[]>>()
  for (const { name: code, equivalents = [] } of codes) {
    for (const { name, system } of equivalents.filter(({ system: other }) => other !== 'ldap')) {
      const bySystem = found.get(name) ?? new Map<string, string[]>()
      bySystem.set(system, [...(bySystem.get(system) ?? []), code])
      found.set(name, bySystem)
    }
  }
  const narrowest = [...found].map(([name, systems]): [string, string[]] => {
    return [name, [...systems.values()].sort((a, b) => a.length - b.length)[0] ?? []]
  })

  return new Map(narrowest.filter(([, names]) => names.length <= 8))
}
