import { codesOf, type Code } from '../../src/codes/code.ts'
import { besideOf, packBeside, type Beside } from '../../src/codes/beside.ts'
import { packTable, unpackTable, type LookupTable } from '../../src/codes/table.ts'
import { Reader } from '../../src/source/read.ts'
import { readTables, type Tables } from '../../src/source/tables.ts'

/** The tables of the project as they stand in its files. */
export const tables: Tables = readTables(new Reader(process.cwd()))

export const codes: Code[] = codesOf(tables.codes)

/** The table after its way to the browser and back. */
export const lookupTable: LookupTable = unpackTable(travelled(packTable(codes)))

/** What goes with the table, after the same way. */
export const beside: Beside = besideOf(travelled(packBeside(codes, tables.alerts, tables.neighbours)), lookupTable)

function travelled<T>(packed: T): T {
  return JSON.parse(JSON.stringify(packed)) as T
}

/** A name → its code. Throws an Error for a name that is not in the table. */
export function codeNamed(name: string): Code {
  const code = codes.find((candidate) => candidate.name === name)
  if (!code) throw new Error(`${name} is not in the table`)

  return code
}
