import { alertRecord, type AlertRecord } from '../schemas/alert-record.ts'
import { appearanceRecord, type AppearanceRecord } from '../schemas/appearance-record.ts'
import { changeRecord, type ChangeRecord } from '../schemas/change-record.ts'
import { codeRecord, type CodeRecord } from '../schemas/code-record.ts'
import { functionRecord, type FunctionRecord } from '../schemas/function-record.ts'
import { identifierRecord, type IdentifierRecord } from '../schemas/identifier-record.ts'
import { neighbourRecord, type NeighbourRecord } from '../schemas/neighbour-record.ts'
import { sourceRecord, type SourceRecord } from '../schemas/source-record.ts'
import type { Reader } from './read.ts'

/** The data that all locales share. */
export interface Tables {
  codes: CodeRecord[]
  functions: FunctionRecord[]
  alerts: AlertRecord[]
  neighbours: NeighbourRecord[]
  appearances: AppearanceRecord[]
  identifiers: IdentifierRecord[]
  /** The latest first. */
  changes: ChangeRecord[]
  sources: Record<string, SourceRecord>
}

export const CODES_FILE = 'content/codes.yaml'
export const FUNCTIONS_FILE = 'content/functions.yaml'
export const ALERTS_FILE = 'content/tls-alerts.yaml'
export const NEIGHBOURS_FILE = 'content/neighbours.yaml'
export const APPEARANCES_FILE = 'content/appearances.yaml'
export const CHANGELOG_FILE = 'content/changelog.yaml'
export const SOURCES_FILE = 'content/sources.yaml'

/** Reads the tables of a project; what is wrong is reported to the reader, and the records concerned are left out. */
export function readTables(reader: Reader): Tables {
  return {
    codes: reader.records(CODES_FILE, codeRecord, 'name'),
    functions: reader.records(FUNCTIONS_FILE, functionRecord, 'name'),
    alerts: reader.records(ALERTS_FILE, alertRecord, 'number'),
    neighbours: reader.records(NEIGHBOURS_FILE, neighbourRecord, 'id'),
    appearances: reader.records(APPEARANCES_FILE, appearanceRecord, 'product'),
    identifiers: reader.records('content/identifiers.yaml', identifierRecord, 'name'),
    changes: reader.records(CHANGELOG_FILE, changeRecord, 'date'),
    sources: reader.entries(SOURCES_FILE, sourceRecord),
  }
}
