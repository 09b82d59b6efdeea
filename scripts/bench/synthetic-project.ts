import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { DEFAULT_LOCALE, LOCALES } from '../../src/locales/locales.ts'
import type { CodeRecord } from '../../src/schemas/code-record.ts'
import type { FunctionRecord } from '../../src/schemas/function-record.ts'
import { readLocale, type LocaleTexts } from '../../src/source/locale-texts.ts'
import { Reader } from '../../src/source/read.ts'
import { CODES_FILE, FUNCTIONS_FILE } from '../../src/source/tables.ts'
import { Random } from './random.ts'
import { syntheticCodes, type SyntheticCode } from './synthetic-codes.ts'
import { fileOf, syntheticPage } from './synthetic-pages.ts'

const PARTS = ['astro.config.mjs', 'content', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json']
/** Languages that a larger site might have, each with the one whose texts stand in for its own. */
const FURTHER: [tag: string, name: string, model: string][] = [
  ['de-DE', 'Deutsch', 'it-IT'],
  ['fr-FR', 'Français', 'it-IT'],
  ['es-ES', 'Español', 'it-IT'],
  ['ja-JP', '日本語', 'zh-TW'],
  ['pt-BR', 'Português', 'it-IT'],
  ['nl-NL', 'Nederlands', 'it-IT'],
  ['sv-SE', 'Svenska', 'it-IT'],
  ['zh-HK', '繁體中文（香港）', 'zh-TW'],
  ['ro-RO', 'Română', 'it-IT'],
]

/** A copy of this project with a larger table or more languages. */
export interface SyntheticProject {
  root: string
  /** Codes and languages. */
  codes: number
  locales: number
  remove(): void
}

/** Makes a project with `factor` times as many codes, and with so many languages, in a temporary folder of its own. */
export function syntheticProject(factor: number, locales: number): SyntheticProject {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'bench-'))
  for (const part of PARTS) cpSync(part, join(root, part), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  const codes = growTable(root, factor)
  for (const further of FURTHER.slice(0, locales - LOCALES.length)) addLocale(root, ...further)

  return { root, codes, locales, remove: () => rmSync(root, { recursive: true, force: true }) }
}

function growTable(root: string, factor: number): number {
  const reader = new Reader(root)
  const real = parse(readFileSync(join(root, CODES_FILE), 'utf8')) as CodeRecord[]
  const texts = LOCALES.map(({ tag }) => readLocale(reader, tag))
  const made = syntheticCodes(real, wordsIn(texts), (factor - 1) * real.length, new Random(factor))
  if (made.length === 0) return real.length
  writeFileSync(join(root, CODES_FILE), yamlOf([...real, ...made.map(({ record }) => record)].sort(byValueOf(real))))
  listInFunctions(root, made)
  writePages(root, made, texts, new Random(factor))

  return real.length + made.length
}

/** Records with nothing in them shortened, as people write them. */
function yamlOf(records: readonly object[]): string {
  return stringify(records, { aliasDuplicateObjects: false })
}

/** Words of the texts as often as they are used there, so that names share them as real ones do. */
function wordsIn(texts: readonly LocaleTexts[]): string[] {
  const pages = texts.find(({ tag }) => tag === DEFAULT_LOCALE)?.codes.values() ?? []
  const text = [...pages].map(({ data, body }) => `${data.meaning} ${data.keywords.join(' ')} ${body}`).join(' ')

  return (text.toLowerCase().match(/(?<![a-z0-9_-])[a-z]{4,12}(?![a-z0-9_-])/g) ?? []).filter(
    (word) => !/^(?:that|this|with|from|when|have|which|there|then|they|does|what|cause|title)$/.test(word),
  )
}

function byValueOf(real: readonly CodeRecord[]): (a: CodeRecord, b: CodeRecord) => number {
  const values = new Map(real.map(({ name, value }) => [name, value]))
  const valueOf = ({ value, alias = '' }: CodeRecord) => value ?? values.get(alias) ?? 0

  return (a, b) => valueOf(a) - valueOf(b)
}

/** The pages of functions list a code as they list its model. */
function listInFunctions(root: string, made: readonly SyntheticCode[]): void {
  const file = join(root, FUNCTIONS_FILE)
  const records = parse(readFileSync(file, 'utf8')) as FunctionRecord[]
  const after = Map.groupBy(made, ({ model }) => model)
  for (const page of records.flatMap(({ pages }) => pages)) {
    if (!page.failure) continue
    page.failure.push(...page.failure.flatMap((name) => (after.get(name) ?? []).map(({ record }) => record.name)))
  }
  writeFileSync(file, yamlOf(records))
}

/** The translations follow the English pages, as those of the real codes do. */
function writePages(root: string, made: readonly SyntheticCode[], texts: readonly LocaleTexts[], random: Random): void {
  const place = (tag: string, name: string) => join(root, 'content', tag, 'codes', `${name}.mdx`)
  const write = (tag: string, versionOf?: (name: string) => string) => {
    const own = texts.find((locale) => locale.tag === tag)
    if (!own) throw new Error(`${tag} is not a locale of this site`)
    for (const code of made) {
      const { data, body } = syntheticPage(code, own, random)
      const translatedFrom = versionOf?.(code.record.name)
      writeFileSync(place(tag, code.record.name), fileOf({ ...data, ...(translatedFrom && { translatedFrom }) }, body))
    }
  }
  write(DEFAULT_LOCALE)
  const written = readLocale(new Reader(root), DEFAULT_LOCALE).codes
  for (const { tag } of texts) {
    if (tag !== DEFAULT_LOCALE) write(tag, (name) => written.get(name)?.version ?? '')
  }
}

/** By the way that CONTRIBUTING describes: a folder of content and a line in the list of locales. */
function addLocale(root: string, tag: string, name: string, model: string): void {
  const list = join(root, 'src/locales/locales.ts')
  const line = `  { tag: '${tag}', name: '${name}', learn: '${tag.toLowerCase()}', openGraph: '${tag.replace('-', '_')}', dir: 'ltr' },\n`
  const listed = readFileSync(list, 'utf8').replace(/(?<=LOCALES: .*= \[\n[^\]]*)\]/, `${line}]`)
  if (!listed.includes(line)) throw new Error(`${list} has no list of locales to add ${tag} to`)
  writeFileSync(list, listed)
  cpSync(join(root, 'content', model), join(root, 'content', tag), { recursive: true })
  const card = join(root, 'public/cards', `${model}.png`)
  if (existsSync(card)) cpSync(card, join(root, 'public/cards', `${tag}.png`))
}
