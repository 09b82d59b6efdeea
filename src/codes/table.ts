import type { AlertRecord } from '../schemas/alert-record.ts'
import type { NeighbourGroup, NeighbourRecord } from '../schemas/neighbour-record.ts'
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
}

/** A TLS alert with the codes that it goes with; none where Windows answers with a code of another family. */
export interface AlertEntry {
  number: number
  name: string
  code?: string
}

/** A name in another system, with the codes that a source equates with it. */
export interface EquivalentEntry {
  name: string
  system: string
  codes: string[]
}

/** A code that people meet beside these and that is not an SSPI code. */
export interface NeighbourEntry {
  id: string
  group: NeighbourGroup
  value: string
  codes: string[]
}

/** The name that a machine-translated page prints for a code. */
export interface PrintedEntry {
  code: string
  printed: string
}

/** What `recognise` and `lookup` work on. */
export interface LookupTable {
  entries: Entry[]
  alerts: AlertEntry[]
  equivalents: EquivalentEntry[]
  neighbours: NeighbourEntry[]
  printed: PrintedEntry[]
  byName: Map<string, Entry>
  byValue: Map<number, Entry>
  byEquivalent: Map<string, EquivalentEntry>
  neighbourById: Map<string, NeighbourEntry>
  neighbourByValue: Map<number, NeighbourEntry>
}

type Columns = [name: string, value: number, rank: number, alias?: number]

/** The table as it travels to the browser: codes by their index, so that no name is written twice. */
export interface PackedTable {
  codes: Columns[]
  alerts: [number: number, name: string, code: number | null][]
  equivalents: [name: string, system: string, ...codes: number[]][]
  neighbours: [id: string, group: NeighbourGroup, value: string, ...codes: number[]][]
  printed: [code: number, ...printed: string[]][]
}

/** The rank of a code that is met seldom. */
const SELDOM = 1000

/** Codes, alerts and neighbours → the table as it travels. Throws nothing; names must be those of the codes. */
export function packTable(
  codes: readonly Code[],
  alerts: readonly AlertRecord[],
  neighbours: readonly NeighbourRecord[],
): PackedTable {
  const index = new Map(codes.map((code, place) => [code.name, place]))
  const places = (names: readonly string[]) => names.flatMap((name) => index.get(name) ?? [])

  return {
    codes: codes.map((code): Columns => {
      const columns: Columns = [code.name, code.value, code.rank ?? SELDOM]
      const alias = code.alias === undefined ? undefined : index.get(code.alias)

      return alias === undefined ? columns : [...columns, alias]
    }),
    alerts: alerts.map(({ number, name, code }) => [number, name, index.get(code) ?? null]),
    equivalents: [...equivalentsOf(codes)].map(({ name, system, codes: names }) => [name, system, ...places(names)]),
    neighbours: neighbours.map(({ id, group, value, codes: names }) => [id, group, value, ...places(names)]),
    printed: codes.flatMap((code, place): [number, ...string[]][] => {
      const names = mangledNamesOf(code)

      return names.length === 0 ? [] : [[place, ...names]]
    }),
  }
}

/** The table as it travels → the table to look up in. Throws nothing. */
export function unpackTable(packed: PackedTable): LookupTable {
  const name = (place: number) => packed.codes[place]?.[0] ?? ''
  const entries = packed.codes.map(([own, value, rank, alias]): Entry => {
    return alias === undefined ? { name: own, value, rank } : { name: own, value, rank, alias: name(alias) }
  })
  const alerts = packed.alerts.map(([number, alert, code]): AlertEntry => {
    return code === null ? { number, name: alert } : { number, name: alert, code: name(code) }
  })
  const equivalents = packed.equivalents.map(([own, system, ...codes]) => ({
    name: own,
    system,
    codes: codes.map(name),
  }))
  const neighbours = packed.neighbours.map(([id, group, value, ...codes]) => ({
    id,
    group,
    value,
    codes: codes.map(name),
  }))

  return {
    entries,
    alerts,
    equivalents,
    neighbours,
    printed: packed.printed.flatMap(([place, ...names]) => names.map((printed) => ({ code: name(place), printed }))),
    byName: new Map([
      ...equivalents.filter(({ system }) => system === 'also').map(alsoEntry(entries)),
      ...entries.map((entry): [string, Entry] => [entry.name, entry]),
    ]),
    byValue: new Map(entries.filter((entry) => !entry.alias).map((entry) => [entry.value, entry])),
    byEquivalent: new Map(equivalents.map((entry) => [entry.name.toUpperCase(), entry])),
    neighbourById: new Map(neighbours.map((entry) => [entry.id, entry])),
    neighbourByValue: new Map(
      neighbours.filter((entry) => entry.value.startsWith('0x')).map((entry) => [Number(entry.value), entry]),
    ),
  }
}

function alsoEntry(entries: readonly Entry[]) {
  return ({ name, codes }: EquivalentEntry): [string, Entry] => [
    name,
    entries.find((entry) => entry.name === codes[0]) ?? { name, value: 0, rank: SELDOM },
  ]
}

/** The printed names that are not merely the real one with blanks in it. */
function mangledNamesOf(code: Code): string[] {
  const printed = Object.values(code.printed ?? {})

  return [...new Set(printed.filter((name) => name.replaceAll(' ', '') !== code.name))]
}

function equivalentsOf(codes: readonly Code[]): EquivalentEntry[] {
  const found = new Map<string, EquivalentEntry>()
  for (const code of codes) {
    const named = (code.equivalents ?? []).map(({ name, system }) => ({ name, system }))
    const also = (code.also ?? []).map((name) => ({ name, system: 'also' }))
    for (const { name, system } of [...named, ...also]) {
      const entry = found.get(`${system} ${name}`) ?? { name, system, codes: [] }
      entry.codes.push(code.name)
      found.set(`${system} ${name}`, entry)
    }
  }

  return [...found.values()].filter(({ system, codes: names }) => system !== 'ldap' && names.length <= 8)
}
