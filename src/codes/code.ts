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
  const byName = new Map(records.map((record) => [record.name, record]))
  const aliasesOf = (name: string) => records.filter(({ alias }) => alias === name)

  return records.map((record) => codeOf(record, aliasesOf(record.name), byName)).sort(byValue)
}

/** The table's own order: by value, an alias behind its original. */
function byValue(a: Code, b: Code): number {
  return a.value - b.value || Number(Boolean(a.alias)) - Number(Boolean(b.alias))
}

function codeOf(record: CodeRecord, aliases: readonly CodeRecord[], byName: Map<string, CodeRecord>): Code {
  const number = record.value ?? byName.get(record.alias ?? '')?.value
  if (number === undefined) throw new Error(`${record.name} has neither a value nor an alias with one`)
  const value = toUnsigned(number)

  return {
    ...record,
    value,
    hex: toHex(value),
    signed: toSigned(value),
    kind: kindOf(value),
    related: record.related ?? [],
    aliases: aliases.map(({ name }) => name),
    prefixMisleads: record.name.startsWith('SEC_I_') && kindOf(value) === 'error',
  }
}
