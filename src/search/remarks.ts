import { fieldsOf, toHex, toSigned } from '../codes/hresult.ts'
import type { Answer } from '../codes/answer.ts'
import type { Translate } from '../locales/strings.ts'

/** An answer and the interface strings → the sentences that go before the results: on a number of no code, and on a disagreement. */
export function remarksOn({ unknown, relatedErrors, disagreement }: Answer, t: Translate): string[] {
  const remarks: string[] = []
  if (unknown !== undefined && relatedErrors.length === 0) {
    const { severity, facility, code } = fieldsOf(unknown)
    const low = `0x${code.toString(16).toUpperCase()}`
    const values = { severity, facility, code: low, signed: String(toSigned(unknown)), unsigned: String(unknown) }
    remarks.push(t('search.unknown', { hex: toHex(unknown) }), t('search.unknown.detail', values))
  }
  if (disagreement) {
    const { number, name } = disagreement
    remarks.push(t('search.disagreement', { hex: toHex(number.value), number: number.code, name: name.code }))
  }

  return remarks
}
