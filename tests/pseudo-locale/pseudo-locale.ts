import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { DEFAULT_LOCALE, type Locale } from '../../src/locales/locales.ts'
import { say, type Voice } from './pseudo-text.ts'

/** A language that nobody speaks, to see what a new one meets. */
export interface PseudoLocale extends Locale {
  voice: Voice
}

/** What the pseudo-locales lack, so that the English text stands in: a code, a guide, a term and a related error. */
export const LACKING = {
  code: 'SEC_E_TIME_SKEW',
  guide: 'ldap-bind-errors',
  term: 'channel-binding',
  relatedError: 'ldap-data-52e',
} as const
const NOT_SAID = new Set(['codes', 'translatedFrom'])
/** The evidence of a cause, which stands in the default locale alone. */
const SOURCES = / sources=\{\[[^\n]*?\]\}/g

/** Adds a locale to a project as CONTRIBUTING.md says: a folder, and a line in the list. */
export function addLocale(root: string, { voice, ...locale }: PseudoLocale): void {
  const from = join(root, 'content', DEFAULT_LOCALE)
  const to = join(root, 'content', locale.tag)
  for (const folder of ['codes', 'guides']) {
    mkdirSync(join(to, folder), { recursive: true })
    for (const file of readdirSync(join(from, folder))) {
      if (file === `${LACKING.code}.mdx` || file === `${LACKING.guide}.mdx`) continue
      write(join(to, folder, file), pageSaid(read(join(from, folder, file)), voice))
    }
  }
  for (const file of ['ui.yaml', 'glossary.yaml', 'related-errors.yaml', 'search-terms.yaml']) {
    write(
      join(to, file),
      stringify(valuesSaid(without(parse(read(join(from, file))) as Record<string, unknown>), voice)),
    )
  }
  const list = join(root, 'src/locales/locales.ts')
  write(list, read(list).replace(/(?<=LOCALES: .*= \[\n[^\]]*)\]/, `  ${JSON.stringify(locale)},\n]`))
}

function pageSaid(page: string, voice: Voice): string {
  const [, yaml = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(page) ?? []

  return `---\n${stringify(valuesSaid(parse(yaml), voice))}---\n${say(body.replaceAll(SOURCES, ''), voice)}`
}

function valuesSaid(value: unknown, voice: Voice): unknown {
  if (typeof value === 'string') return say(value, voice)
  if (Array.isArray(value)) return value.map((item) => valuesSaid(item, voice))
  if (typeof value !== 'object' || value === null) return value

  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, NOT_SAID.has(key) ? item : valuesSaid(item, voice)]),
  )
}

/** The entries of a file but those that are lacking. */
function without(entries: Record<string, unknown>): Record<string, unknown> {
  const { [LACKING.term]: _, [LACKING.relatedError]: __, ...others } = entries

  return others
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

function write(file: string, text: string): void {
  writeFileSync(file, text)
}
