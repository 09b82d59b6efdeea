import type { Code } from './code.ts'
import { toHex } from './hresult.ts'

/** A name that stands for more codes than this says nothing about any of them. */
const MOST_CODES = 8

/**
 * Codes → names of other systems, and numbers of NTSTATUS as `0x` and eight upper-case digits, with the codes that a source equates
 * with them; none that fit nearly everything, nor those in `known`, names and unsigned numbers, which have an entry of their own. Throws
 * nothing.
 */
export function equivalentsOf(codes: readonly Code[], known: ReadonlySet<string | number>): Record<string, string[]> {
  const found = new Map<string, Map<string, string[]>>()
  const add = (name: string, system: string, code: string) => {
    const bySystem = found.get(name) ?? new Map<string, string[]>()
    bySystem.set(system, [...(bySystem.get(system) ?? []), code])
    found.set(name, bySystem)
  }
  for (const { name: code, equivalents = [] } of codes) {
    for (const { name, system, number } of equivalents.filter(
      (other) => other.system !== 'ldap' && !known.has(other.name),
    )) {
      add(name, system, code)
      if (system === 'ntstatus' && number && !known.has(number)) add(toHex(number), system, code)
    }
  }
  const narrowest = [...found].map(([name, systems]): [string, string[]] => {
    return [name, [...systems.values()].sort((a, b) => a.length - b.length)[0] ?? []]
  })

  return Object.fromEntries(narrowest.filter(([, names]) => names.length <= MOST_CODES))
}
