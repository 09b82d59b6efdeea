import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { codesOf, type Code } from '../../src/codes/code.ts'
import type { Alert } from '../../src/schemas/alert.ts'
import type { Appearance } from '../../src/schemas/appearance.ts'
import type { CodeRecord } from '../../src/schemas/code.ts'
import type { FunctionRecord } from '../../src/schemas/function.ts'
import type { RelatedError } from '../../src/schemas/related-error.ts'

const table = <T>(file: string) => parse(readFileSync(`content/${file}`, 'utf8')) as T[]

/** The tables of the project as they stand in their files. */
export const tables = {
  codes: table<CodeRecord>('codes.yaml'),
  functions: table<FunctionRecord>('functions.yaml'),
  alerts: table<Alert>('tls-alerts.yaml'),
  relatedErrors: table<RelatedError>('related-errors.yaml'),
  appearances: table<Appearance>('appearances.yaml'),
}

export const codes: Code[] = codesOf(tables.codes)

/** A name → its code. Throws an Error for a name that is not in the table. */
export function codeNamed(name: string): Code {
  const code = codes.find((candidate) => candidate.name === name)
  if (!code) throw new Error(`${name} is not in the table`)

  return code
}
