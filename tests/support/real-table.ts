import { codesOf, type Code } from '../../src/codes/code.ts'
import { Reader } from '../../src/source/read.ts'
import { readTables, type Tables } from '../../src/source/tables.ts'

/** The tables of the project as they stand in its files. */
export const tables: Tables = readTables(new Reader(process.cwd()))

export const codes: Code[] = codesOf(tables.codes)

/** A name → its code. Throws an Error for a name that is not in the table. */
export function codeNamed(name: string): Code {
  const code = codes.find((candidate) => candidate.name === name)
  if (!code) throw new Error(`${name} is not in the table`)

  return code
}
