import { fieldsOf, toHex, toSigned } from '../codes/hresult.ts'
import type { Answer } from '../codes/answer.ts'
import { fill } from './items.ts'

/** An answer and the interface strings → the sentences that go before the results: on a number of no code, and on a disagreement. */
export function remarksOn(
  { unknown, relatedErrors, disagreement }: Answer,
  strings: Readonly<Record<string, string>>,
): string[] {
  const remarks: string[] = []
  if (unknown !== undefined && relatedErrors.length === 0) {
    const { severity, facility, code } = fieldsOf(unknown)
    const low = `0x${code.toString(16).toUpperCase()}`
    const values = { severity, facility, code: low, signed: toSigned(unknown), unsigned: unknown }
    remarks.push(fill(strings['search.unknown'] ?? '', { hex: toHex(unknown) }))
    remarks.push(fill(strings['search.unknown.detail'] ?? '', values))
  }
  if (disagreement) {
    const { number, name } = disagreement
    const values = { hex: toHex(number.value), number: number.code, name: name.code }
    remarks.push(fill(strings['search.disagreement'] ?? '', values))
  }

  return remarks
}
