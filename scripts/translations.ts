import { readFileSync, writeFileSync } from 'node:fs'
import type { Translation } from '../src/data/translations.ts'
import { ensureBuild } from './fresh-build.ts'
import { stamped } from './stamp.ts'

const USAGE = `npm run translations
    lists which pages are stale and missing in each locale
npm run translations -- check
    lists them as well, and ends with 1 where there is one
npm run translations -- mark <locale> <code or guide>…
    says that these pages follow the English text as it is now
npm run translations -- mark <locale> all
    says it of every page of the locale`

const [command, tag, ...names] = process.argv.slice(2)
if (!ensureBuild()) process.exit(1)
const all = JSON.parse(readFileSync('dist/translations.json', 'utf8')) as Translation[]
const tags = [...new Set(all.map((page) => page.tag))]

if (command === undefined || (command === 'check' && tag === undefined)) list()
else if (command === 'mark' && tag !== undefined && names.length > 0) mark(tag, names)
else refuse(USAGE)

function list(): void {
  for (const locale of tags) {
    const own = all.filter((page) => page.tag === locale)
    const late = own.filter(({ freshness }) => freshness !== 'fresh')
    console.log(`${locale}: ${own.length - late.length} fresh, ${late.length} stale or missing`)
    for (const { freshness, name } of late) console.log(`  ${freshness.padEnd(8)} ${name}`)
    if (command === 'check' && late.length > 0) process.exitCode = 1
  }
}

function mark(locale: string, wanted: readonly string[]): void {
  const own = all.filter((page) => page.tag === locale && page.freshness !== 'missing')
  const unknown = wanted.filter((name) => name !== 'all' && !own.some((page) => page.name === name))
  if (!tags.includes(locale)) return refuse(`${locale} is no locale that is translated; these are: ${tags.join(', ')}.`)
  if (unknown.length > 0) return refuse(`There is no page of ${unknown.join(', ')} to mark; nothing was changed.`)
  const chosen = wanted[0] === 'all' ? own : own.filter(({ name }) => wanted.includes(name))
  const stale = chosen.filter(({ freshness }) => freshness === 'stale')
  for (const { file, version } of stale) writeFileSync(file, stamped(readFileSync(file, 'utf8'), version))
  console.log(`${locale}: ${stale.length} marked, ${chosen.length - stale.length} were fresh`)
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
