import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { DEFAULT_LOCALE, type Locale } from '../../src/locales/locales.ts'
import { say, type Voice } from './pseudo-text.ts'

/** A language that nobody speaks, to see what a new one meets. */
export interface PseudoLocale extends Locale {
  voice: Voice
}

/** What the pseudo-locales lack, so that the English text stands in: a code, a guide, a term and a neighbour. */
export const LACKING = {
  code: 'SEC_E_TIME_SKEW',
  guide: 'ldap-bind-errors',
  term: 'channel-binding',
  neighbour: 'ldap-data-52e',
} as const
const NOT_SAID = new Set(['id', 'codes', 'translatedFrom'])

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
  for (const file of ['ui.yaml', 'glossary.yaml', 'neighbours.yaml']) {
    write(join(to, file), stringify(valuesSaid(without(parse(read(join(from, file)))), voice)))
  }
  const list = join(root, 'src/locales/locales.ts')
  write(list, read(list).replace(/(?<=LOCALES: .*= \[\n[^\]]*)\]/, `  ${JSON.stringify(locale)},\n]`))
}

function pageSaid(page: string, voice: Voice): string {
  const [, yaml = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(page) ?? []

  return `---\n${stringify(valuesSaid(parse(yaml), voice))}---\n${say(body, voice)}`
}

function valuesSaid(value: unknown, voice: Voice): unknown {
  if (typeof value === 'string') return say(value, voice)
  if (Array.isArray(value)) return value.map((item) => valuesSaid(item, voice))
  if (typeof value !== 'object' || value === null) return value

  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, NOT_SAID.has(key) ? item : valuesSaid(item, voice)]),
  )
}

function without(entries: unknown): unknown {
  if (Array.isArray(entries)) return entries.filter(({ id }: { id: string }) => id !== LACKING.term)
  const { [LACKING.neighbour]: _, ...others } = entries as Record<string, unknown>

  return others
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

function write(file: string, text: string): void {
  writeFileSync(file, text)
}
