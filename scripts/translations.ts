import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_LOCALE, LOCALES } from '../src/locales/locales.ts'
import { ContentError } from '../src/source/fault.ts'
import { readLocale } from '../src/source/locale-texts.ts'
import { Reader } from '../src/source/read.ts'
import { stamped, translationsOf, type Freshness, type Translation } from '../src/source/translations.ts'

const USAGE = `npm run translations
    lists which pages are fresh, stale and missing in each locale
npm run translations -- check
    lists them as well, and ends with 1 where one is stale or missing
npm run translations -- mark <locale> <code or guide>…
    says that these pages follow the ${DEFAULT_LOCALE} text as it is now
npm run translations -- mark <locale> all
    says it of every page of the locale`

const root = process.cwd()
const tags = LOCALES.map(({ tag }) => tag).filter((tag) => tag !== DEFAULT_LOCALE)
const [command, tag, ...names] = process.argv.slice(2)

try {
  run()
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function run(): void {
  if (command === undefined || (command === 'check' && tag === undefined)) return list(command)
  if (command !== 'mark' || tag === undefined || names.length === 0) return refuse(USAGE)
  if (!tags.includes(tag)) return refuse(`${tag} is no locale that is translated; these are: ${tags.join(', ')}.`)

  mark(tag, names)
}

function list(command?: string): void {
  const locales = readLocales()
  for (const locale of tags) {
    const all = translationsOf(locales, locale)
    const inState = (state: Freshness) => all.filter(({ freshness }) => freshness === state)
    const [fresh, stale, missing] = [inState('fresh'), inState('stale'), inState('missing')]
    console.log(`${locale}: ${fresh.length} fresh, ${stale.length} stale, ${missing.length} missing`)
    for (const { name } of stale) console.log(`  stale    ${name}`)
    for (const { name } of missing) console.log(`  missing  ${name}`)
    if (command === 'check' && stale.length + missing.length > 0) process.exitCode = 1
  }
}

function mark(locale: string, wanted: readonly string[]): void {
  const all = translationsOf(readLocales(), locale)
  const chosen = wanted[0] === 'all' ? all.filter(({ freshness }) => freshness !== 'missing') : pick(all, wanted)
  if (!chosen) return
  const stale = chosen.filter(({ freshness }) => freshness === 'stale')
  for (const { file, version } of stale) {
    const path = join(root, file)
    writeFileSync(path, stamped(readFileSync(path, 'utf8'), version))
  }
  console.log(`${locale}: ${stale.length} marked, ${chosen.length - stale.length} were fresh`)
}

/** The translations of these names; undefined, with a plain sentence, where one does not exist. */
function pick(all: readonly Translation[], wanted: readonly string[]): Translation[] | undefined {
  const unknown = wanted.filter((name) => !all.some((page) => page.name === name && page.freshness !== 'missing'))
  if (unknown.length > 0) {
    refuse(`There is no page of ${unknown.join(', ')} to mark; nothing was changed.`)
    return undefined
  }

  return all.filter(({ name }) => wanted.includes(name))
}

function readLocales() {
  const reader = new Reader(root)
  const locales = LOCALES.map((locale) => readLocale(reader, locale.tag))
  if (reader.faults.length > 0) throw new ContentError(reader.faults)

  return locales
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
