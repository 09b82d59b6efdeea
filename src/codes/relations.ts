import type { Alert } from '../schemas/alert.ts'
import type { Appearance } from '../schemas/appearance.ts'
import type { Phase, Side } from '../schemas/code.ts'
import type { FunctionRecord, SecurityPackage } from '../schemas/function.ts'
import type { Code } from './code.ts'
import { toBareHex } from './hresult.ts'

/** A function that lists a code, with the security packages whose pages do. */
export interface ReturningFunction {
  name: string
  phase: Phase
  side: Side
  pages: { packages: SecurityPackage[]; learn: string; listedAs: 'success' | 'failure' }[]
}

/** What a program writes when it meets a code. */
export interface ProgramOutput {
  product: string
  text: string
  source: string
}

/** The lists of functions are long where there are many codes: they are turned round once for a table. */
const listings = new WeakMap<readonly FunctionRecord[], Map<string, ReturningFunction[]>>()

/** The functions whose pages list a code, in the order of the table. */
export function returnedBy(name: string, functions: readonly FunctionRecord[]): ReturningFunction[] {
  const listing = listings.get(functions) ?? listingOf(functions)
  listings.set(functions, listing)

  return listing.get(name) ?? []
}

function listingOf(functions: readonly FunctionRecord[]): Map<string, ReturningFunction[]> {
  const listing = new Map<string, ReturningFunction[]>()
  for (const { name, phase, side, pages } of functions) {
    const own = new Map<string, ReturningFunction>()
    for (const { packages, learn, success = [], failure = [] } of pages) {
      const listed = new Map<string, 'success' | 'failure'>()
      for (const code of failure) listed.set(code, 'failure')
      for (const code of success) listed.set(code, 'success')
      for (const [code, listedAs] of listed) {
        const returning = own.get(code) ?? { name, phase, side, pages: [] }
        returning.pages.push({ packages, learn, listedAs })
        own.set(code, returning)
      }
    }
    for (const [code, returning] of own) listing.set(code, [...(listing.get(code) ?? []), returning])
  }

  return listing
}

/** Every security package that a function's pages speak for, each with the first page that does. */
export function packagesOf({ pages }: ReturningFunction): { name: SecurityPackage; learn: string }[] {
  const found = new Map<SecurityPackage, string>()
  for (const { packages, learn } of pages) {
    for (const name of packages) if (!found.has(name)) found.set(name, learn)
  }

  return [...found].map(([name, learn]) => ({ name, learn }))
}

/** The phases of the conversation in which a code arises, by its functions or else by its record. */
export function phasesOf(code: Code, functions: readonly ReturningFunction[]): Phase[] {
  if (functions.length > 0) return [...new Set(functions.map(({ phase }) => phase))]

  return code.place ? [code.place.phase] : []
}

/** The sides on which a code arises, by its functions or else by its record. */
export function sideOf(code: Code, functions: readonly ReturningFunction[]): Side {
  const sides = new Set(functions.map(({ side }) => side))
  if (sides.size === 0) return code.place?.side ?? 'both'

  return sides.size === 1 ? ([...sides][0] ?? 'both') : 'both'
}

/** The TLS alerts that Schannel answers with a code. */
export function alertsOf(name: string, alerts: readonly Alert[]): Alert[] {
  return alerts.filter(({ code }) => code === name)
}

/** How programs print a code, the numbers filled in. An alias is printed as its original. */
export function appearancesOf(code: Code, records: readonly Appearance[]): ProgramOutput[] {
  return records
    .filter(({ codes }) => codes === 'all' || codes.includes(code.name))
    .map(({ product, template, source }) => ({ product, text: fill(template, code), source }))
}

function fill(template: string, code: Code): string {
  const bare = toBareHex(code.value)
  const values: Record<string, string> = {
    name: code.name,
    hex: code.hex,
    hexlower: code.hex.toLowerCase(),
    bare,
    signed: String(code.signed),
    unsigned: String(code.value),
    dotnet: code.equivalents?.find(({ system }) => system === 'dotnet')?.name ?? code.name,
  }

  return template.replaceAll(/\{(\w+)\}/g, (written, key: string) => values[key] ?? written)
}

/** The codes that any page of a function lists besides success, in the given order of names. */
export function codesOfFunction({ pages }: FunctionRecord, order: readonly string[]): string[] {
  const listed = new Set(pages.flatMap(({ success = [], failure = [] }) => [...success, ...failure]))

  return order.filter((name) => name !== 'SEC_E_OK' && listed.has(name))
}
