import type { CodeRecord } from '../schemas/code.ts'
import { kindOf, toHex, toSigned, toUnsigned, type Kind } from './hresult.ts'

/** A status code: its record in the table and what follows from its value. */
export interface Code extends Omit<CodeRecord, 'value' | 'related'> {
  /** Unsigned 32-bit; an alias has the value of the name that it stands for. */
  value: number
  /** `0x` and eight upper-case digits. */
  hex: string
  /** Signed 32-bit. */
  signed: number
  kind: Kind
  /** The names of codes that a reader may look at next. */
  related: string[]
  /** The names that stand for this one. */
  aliases: string[]
  /** The prefix says informational and the failure bit says error, as with SEC_I_INVALID_SESSION_STATE. */
  prefixMisleads: boolean
}

/**
 * The records of the table → the codes, in order of value, an alias behind its original.
 * Throws an Error for a record with neither a value nor the name of a record that has one.
 */
export function codesOf(records: readonly CodeRecord[]): Code[] {
  const codes = records.map((record): Code => {
    const { name, alias, related = [] } = record
    const number = record.value ?? records.find((other) => other.name === alias)?.value
    if (number === undefined) throw new Error(`${name} has neither a value nor an alias with one`)
    const kind = kindOf(number)

    return {
      ...record,
      value: toUnsigned(number),
      hex: toHex(number),
      signed: toSigned(number),
      kind,
      related,
      aliases: records.filter((other) => other.alias === name).map((other) => other.name),
      prefixMisleads: name.startsWith('SEC_I_') && kind === 'error',
    }
  })

  return codes.sort((a, b) => a.value - b.value || Number(Boolean(a.alias)) - Number(Boolean(b.alias)))
}
