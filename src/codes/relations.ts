import { fill } from '../locales/strings.ts'
import type { Appearance } from '../schemas/appearance.ts'
import type { Phase, Side } from '../schemas/code.ts'
import type { FunctionPage, FunctionRecord } from '../schemas/function.ts'
import type { Code } from './code.ts'
import { toBareHex } from './hresult.ts'

/** The functions whose pages list a code, each with these pages alone, in the order of the table. */
export function returnedBy(name: string, functions: readonly FunctionRecord[]): FunctionRecord[] {
  return functions
    .map((record) => ({ ...record, pages: record.pages.filter((page) => codesOfPage(page).includes(name)) }))
    .filter(({ pages }) => pages.length > 0)
}

/** The phases of the conversation in which a code arises, by its functions or else by its record. */
export function phasesOf(code: Code, functions: readonly FunctionRecord[]): Phase[] {
  if (functions.length > 0) return [...new Set(functions.map(({ phase }) => phase))]

  return code.place ? [code.place.phase] : []
}

/** The sides on which a code arises, by its functions or else by its record. */
export function sideOf(code: Code, functions: readonly FunctionRecord[]): Side {
  const sides = new Set(functions.map(({ side }) => side))
  if (sides.size === 0) return code.place?.side ?? 'both'

  return sides.size === 1 ? ([...sides][0] ?? 'both') : 'both'
}

/** How programs print a code, the numbers filled in. An alias is printed as its original. */
export function appearancesOf(code: Code, records: readonly Appearance[]): { product: string; text: string }[] {
  return records
    .filter(({ codes }) => codes === 'all' || codes.includes(code.name))
    .map(({ product, template }) => ({ product, text: fill(template, notationsOf(code)) }))
}

/** The number of a code in each notation, and its names, by the placeholders of `appearances.yaml`. */
export function notationsOf(code: Code): Record<string, string> {
  return {
    name: code.name,
    hex: code.hex,
    hexlower: code.hex.toLowerCase(),
    bare: toBareHex(code.value),
    signed: String(code.signed),
    unsigned: String(code.value),
    dotnet: code.equivalents?.find(({ system }) => system === 'dotnet')?.name ?? code.name,
  }
}

/** The codes that any page of a function lists besides success, in the given order of names. */
export function codesOfFunction({ pages }: FunctionRecord, order: readonly string[]): string[] {
  const listed = new Set(pages.flatMap(codesOfPage))

  return order.filter((name) => name !== 'SEC_E_OK' && listed.has(name))
}

function codesOfPage({ success = [], failure = [] }: FunctionPage): string[] {
  return [...success, ...failure]
}
