import type { AlertRecord } from '../schemas/alert-record.ts'
import type { Code } from './code.ts'
import { rowsOf, type LookupTable } from './table.ts'
import { toHex } from './hresult.ts'

/** What other systems call the codes, as it travels to the browser: codes by their index, and nothing that follows from a name. */
export interface PackedOthers {
  /** A line per TLS alert: number, name, index of the code or name of another one. */
  alerts: string
  /** A line per name of another system: name, indexes of the codes. */
  equivalents: string
  /** Prefix → the codes whose tail behind this prefix is a name of another system. */
  tails: Record<string, number[]>
}

const NTSTATUS = 'STATUS_'
const PASCAL = ''
/** A name that stands for more codes than this says nothing about any of them. */
const MOST_CODES = 8

/**
 * Codes and alerts → what other systems call them, as it travels. NTSTATUS codes go by their numbers, too, but for those that have
 * an entry of their own (`known`, unsigned 32-bit). Throws nothing.
 */
export function packOthers(
  codes: readonly Code[],
  alerts: readonly AlertRecord[],
  known: ReadonlySet<number>,
): PackedOthers {
  const index = new Map(codes.map((code, place) => [code.name, place]))
  const tails: Record<string, number[]> = { [NTSTATUS]: [], [PASCAL]: [] }
  const equivalents: string[] = []
  for (const [name, names] of equivalentsOf(codes, known)) {
    const [code = ''] = names
    const prefix = name === NTSTATUS + tailOf(code) ? NTSTATUS : name === pascal(code) ? PASCAL : undefined
    if (names.length === 1 && prefix !== undefined) tails[prefix]?.push(index.get(code) ?? 0)
    else equivalents.push([name, ...names.map((other) => index.get(other))].join(' '))
  }

  return {
    alerts: alerts.map(({ number, name, code }) => `${number} ${name} ${index.get(code) ?? code}`).join('\n'),
    equivalents: equivalents.join('\n'),
    tails,
  }
}

/** The table, and what other systems call its codes as it travels → the table with both. Throws nothing. */
export function withOthers(table: LookupTable, { alerts, equivalents, tails }: PackedOthers): LookupTable {
  const named = (place: string | number = '') => table.entries[Number(place)]?.name ?? ''
  const others = new Map(rowsOf(equivalents).map(([name = '', ...places]) => [name.toUpperCase(), places.map(named)]))
  for (const [prefix, places] of Object.entries(tails)) {
    for (const name of places.map(named)) {
      others.set(prefix === PASCAL ? pascal(name).toUpperCase() : prefix + tailOf(name), [name])
    }
  }

  return {
    ...table,
    alerts: rowsOf(alerts).map(([number, name = '', place = '']) => {
      return { number: Number(number), name, ...(named(place) ? { code: named(place) } : { neighbour: place }) }
    }),
    equivalents: others,
  }
}

function tailOf(name: string): string {
  return name.slice('SEC_E_'.length)
}

function pascal(name: string): string {
  return tailOf(name)
    .toLowerCase()
    .replaceAll(/(?:^|_)([a-z0-9])/g, (_, first: string) => first.toUpperCase())
}

/** Names of other systems → the codes that a source equates with them; none that fit nearly everything. */
export function equivalentsOf(codes: readonly Code[], known: ReadonlySet<number>): Map<string, string[]> {
  const found = new Map<string, Map<string, string[]>>()
  const add = (name: string, system: string, code: string) => {
    const bySystem = found.get(name) ?? new Map<string, string[]>()
    bySystem.set(system, [...(bySystem.get(system) ?? []), code])
    found.set(name, bySystem)
  }
  for (const { name: code, equivalents = [] } of codes) {
    for (const { name, system, number } of equivalents.filter(({ system: other }) => other !== 'ldap')) {
      add(name, system, code)
      if (system === 'ntstatus' && number && !known.has(number)) add(toHex(number), system, code)
    }
  }
  const narrowest = [...found].map(([name, systems]): [string, string[]] => {
    return [name, [...systems.values()].sort((a, b) => a.length - b.length)[0] ?? []]
  })

  return new Map(narrowest.filter(([, names]) => names.length <= MOST_CODES))
}
