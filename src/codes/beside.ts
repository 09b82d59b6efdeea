import { alertsIn, type AlertMatch } from './alerts.ts'
import type { AlertRecord } from '../schemas/alert-record.ts'
import type { NeighbourRecord } from '../schemas/neighbour-record.ts'
import type { Code } from './code.ts'
import type { NameMatch } from './name-match.ts'
import { nearestTo } from './nearest.ts'
import { neighboursIn, neighbourTable, type NeighbourEntry } from './neighbours.ts'
import { packOthers, withOthers, type PackedOthers } from './others.ts'
import { joinPrinted, resembling, type Closeness } from './resemblance.ts'
import type { LookupTable } from './table.ts'

/** What is known beside the codes: names that resemble an input, TLS alerts, and codes of other families. */
export interface Beside {
  /** The table with alerts and the names of other systems. */
  table: LookupTable
  /** An input → the codes whose names, real or as machines translated them, resemble it, best first. */
  resembling(query: string, closeness: Closeness): NameMatch[]
  /** A number that is no code → the codes that it may be a slip of. */
  nearestTo(number: number): string[]
  /** An input → the TLS alerts in it. */
  alertsIn(query: string): AlertMatch
  /** Any text → the codes of other families in it, in order. */
  neighboursIn(text: string): NeighbourEntry[]
  neighbour(id: string): NeighbourEntry | undefined
}

/** What stands beside the table as it travels to the browser: codes by their index. */
export interface PackedBeside {
  others: PackedOthers
  neighbours: [id: string, group: NeighbourEntry['group'], value: string, ...codes: number[]][]
  printed: [code: number, ...printed: string[]][]
}

/** Codes, alerts and neighbours → what stands beside the table, as it travels. Throws nothing. */
export function packBeside(
  codes: readonly Code[],
  alerts: readonly AlertRecord[],
  neighbours: readonly NeighbourRecord[],
): PackedBeside {
  const index = new Map(codes.map((code, place) => [code.name, place]))
  const places = (names: readonly string[]) => names.flatMap((name) => index.get(name) ?? [])

  return {
    others: packOthers(codes, alerts, numbersOf(neighbours)),
    neighbours: neighbours.map(({ id, group, value, codes: names }) => [id, group, value, ...places(names)]),
    printed: codes.flatMap((code, place): [number, ...string[]][] => {
      const names = printedNamesOf(code)

      return names.length === 0 ? [] : [[place, ...names]]
    }),
  }
}

/** The numbers of neighbours, unsigned 32-bit, where they have one of that size. */
export function numbersOf(neighbours: readonly NeighbourRecord[]): Set<number> {
  return new Set(neighbours.map(({ value }) => Number(value)))
}

/** What stands beside the table as it travels, and the table → what answers. Throws nothing. */
export function besideOf({ others: packed, neighbours, printed }: PackedBeside, core: LookupTable): Beside {
  const table = withOthers(core, packed)
  const name = (place: number) => table.entries[place]?.name ?? ''
  const others = neighbourTable(
    neighbours.map(([id, group, value, ...codes]) => ({ id, group, value, codes: codes.map(name) })),
  )
  const names = printed.flatMap(([place, ...forms]) =>
    forms.map((form) => ({ code: name(place), joined: joinPrinted(form) })),
  )

  return {
    table,
    resembling: (query, closeness) => resembling(query, table, names, closeness),
    nearestTo: (number) => nearestTo(number, table),
    alertsIn: (query) => alertsIn(query, table),
    neighboursIn: (text) => neighboursIn(text, others),
    neighbour: (id) => others.byId.get(id),
  }
}

/** The printed names that are not merely the real one with blanks in it. */
export function printedNamesOf(code: Code): string[] {
  const printed = Object.values(code.printed ?? {})

  return [...new Set(printed.filter((name) => name.replaceAll(' ', '') !== code.name))]
}
