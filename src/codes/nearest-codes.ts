import { FACILITY_SECURITY, fieldsOf, toBareHex, toSigned } from './hresult.ts'
import type { LookupIndex } from './lookup-index.ts'

const MOST = 4
const NEAR = 16

/** An unsigned number of 32 bits that is no code → the codes that it may be a slip of, the likeliest first. Throws nothing. */
export function nearestCodes(number: number, { entries }: LookupIndex): string[] {
  return entries
    .filter(({ alias, value }) => !alias && value !== 0)
    .map(({ name, value, rank }) => ({ name, rank, distance: distanceOf(value, number) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** What may be the beginning of a number that is not typed to its end → the codes whose numbers begin so, the most frequent first. */
export function codesBeginning(query: string, { entries }: LookupIndex): string[] {
  const begun = /^(?:0x)?([0-9a-f]{4,7}|-?\d{4,9})$/i.exec(query)?.[1]?.toUpperCase()
  if (!begun) return []
  const numbers = (value: number) => [toBareHex(value), String(value), String(toSigned(value))]

  return entries
    .filter(({ alias, value }) => !alias && value !== 0 && numbers(value).some((number) => number.startsWith(begun)))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** How far a number is from a value: none for a twin, else what lies between, where that is little, or a wrong digit. */
function distanceOf(value: number, other: number): number {
  const between = Math.abs(value - other)
  if ((value & 0xffff) === (other & 0xffff)) return 0
  if (between <= NEAR) return between
  const digits = toBareHex(value)
  const wrong = [...toBareHex(other)].filter((digit, place) => digit !== digits[place]).length
  if (wrong === 1) return NEAR + 1

  return fieldsOf(other).facility === FACILITY_SECURITY ? NEAR + between : Infinity
}
