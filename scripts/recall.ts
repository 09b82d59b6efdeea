import { readFileSync } from 'node:fs'
import { measure, type Case, type Tally } from './recall-cases.ts'
import { searchersOf } from './searcher.ts'

const files = process.argv.slice(2)
const searchers = await searchersOf(process.cwd())
const tallies: Tally[] = []

for (const file of files.length > 0 ? files : ['tests/cases/queries.jsonl', 'tests/cases/texts.jsonl']) {
  tallies.push(...(await measure(readCases(file), searchers.byLocale)))
}
searchers.close()
console.table(
  tallies.map(({ locale, kind, count, first, within, times, goal }) => ({
    locale,
    kind,
    cases: count,
    first: percent(first, count),
    'in three': percent(within, count),
    median: milliseconds(times[Math.floor(times.length / 2)]),
    worst: milliseconds(times.at(-1)),
    goal: goal.met ? 'met' : `missed (${goal.first} %, ${goal.within} %)`,
  })),
)
for (const { missed } of tallies) for (const line of missed) console.log(line)
if (tallies.some(({ goal }) => !goal.met)) process.exitCode = 1

function readCases(file: string): Case[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)

  return lines.map((line) => JSON.parse(line) as Case)
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`
}

function milliseconds(time = 0): string {
  return `${time.toFixed(1)} ms`
}
