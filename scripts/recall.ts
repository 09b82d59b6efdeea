import { existsSync, readFileSync } from 'node:fs'
import { builtSearch } from './built-search.ts'
import { measure, type Case, type Tally } from '../tests/search/recall-cases.ts'

/*
 * How often the right code is found: on the queries that the search was set up with, on texts, and on queries that nobody who works
 * on the search has seen. `npm run recall -- -v` names every case that went wrong, of the latter none.
 */

const SEALED = 'tests/search/validation.jsonl'
const FILES = ['tests/search/training.jsonl', 'tests/search/texts.jsonl', SEALED]

const searches = builtSearch(process.env['OUT'] || 'dist')
const isVerbose = process.argv.includes('-v')
const rows = new Map<string, Record<string, string | number>>()
let isMissed = false
for (const file of FILES.filter((name) => existsSync(name))) {
  const isSealed = file === SEALED
  for (const tally of await measure(readCases(file), searches)) {
    addRow(tally, isSealed ? 'sealed' : 'known')
    isMissed ||= !isSealed && !tally.goal.met
    if (isVerbose && !isSealed) for (const line of tally.missed) console.log(line)
  }
}
console.table([...rows.values()])
if (isMissed) process.exitCode = 1

/** Puts a figure beside the others of its kind and language. */
function addRow({ locale, kind, count, first, within, goal }: Tally, set: 'known' | 'sealed'): void {
  const row = rows.get(`${kind} ${locale}`) ?? { kind, locale }
  rows.set(`${kind} ${locale}`, {
    ...row,
    [set]: count,
    [`${set}: first`]: percent(first, count),
    [`${set}: in three`]: percent(within, count),
    ...(set === 'known' && { goal: goal.met ? 'met' : `missed (${goal.first} %, ${goal.within} %)` }),
  })
}

function readCases(file: string): Case[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)

  return lines.map((line) => JSON.parse(line) as Case)
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}
