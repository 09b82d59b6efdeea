import { getCollection } from 'astro:content'
import { existsSync } from 'node:fs'
import { codesOf, type Code } from './codes/code.ts'
import { gridOf } from './codes/code-map.ts'
import type { ProsePart } from './source/prose.ts'
import { DEFAULT_LOCALE, localeOf, LOCALES } from './locales/locales.ts'
import { learnUrl, localePath } from './locales/paths.ts'
import { isolated, translator, type Translate } from './locales/strings.ts'
import type { CodePage } from './schemas/code-page.ts'
import type { SourceRecord } from './schemas/source-record.ts'
import type { IdentifierTargets } from './source/identifiers.ts'
import { glossaryIn, type GlossaryTerm } from './source/glossary.ts'
import { contentOf } from './source/loaders.ts'
import { translationsOf, type Freshness, type Translation } from './source/translations.ts'

/** The text of a code in a locale, or the default locale's where that has none. */
export interface CodeText extends CodePage {
  version: string
  opening: string
  causes: ProsePart[]
  steps: ProsePart[]
  /** The locale that the text is written in. */
  tag: string
}

const content = await contentOf(process.cwd())

async function table<T>(name: string): Promise<T[]> {
  return (await getCollection(name as never)).map(({ data }: { data: T }) => data)
}

/** All codes, in order of value. */
export const codes: Code[] = codesOf(await table('codes'))
export const functions = content.tables.functions
export const alerts = content.tables.alerts.toSorted((a, b) => a.number - b.number)
export const neighbours = content.tables.neighbours
export const appearances = content.tables.appearances
export const changes = content.tables.changes
export const sources: Record<string, SourceRecord> = content.tables.sources
export const targets: IdentifierTargets = content.targets
/** The texts of the locales as they stand in their files, and the prose of their code pages. */
export const { locales, prose } = content

/** The map of the code space around a code, or of all of it. */
export const mapAround = gridOf(codes)

const codeByName = new Map(codes.map((code) => [code.name, code]))

/** A name → its code. Throws an Error for a name that is not in the table. */
export function codeOf(name: string): Code {
  const code = codeByName.get(name)
  if (!code) throw new Error(`${name} is not in the table`)

  return code
}

/** A locale and a code → its text there, or else in the default locale. */
export function textOf(tag: string, name: string): CodeText {
  const text = ownText(tag, name) ?? ownText(DEFAULT_LOCALE, name)
  if (!text) throw new Error(`${name} has no page in ${DEFAULT_LOCALE}`)

  return text.tag === tag ? text : borrowed(text, tag)
}

/** A text of another locale, its links leading to the pages of the locale that borrows it. */
function borrowed(text: CodeText, tag: string): CodeText {
  const parts = (all: ProsePart[]) => all.map(({ title, html }) => ({ title, html: linkedIn(tag, html, text.tag) }))

  return {
    ...text,
    opening: linkedIn(tag, text.opening, text.tag),
    causes: parts(text.causes),
    steps: parts(text.steps),
  }
}

/** HTML of one locale → the same with its links leading to the pages of another, and to Microsoft Learn in its language. */
export function linkedIn(tag: string, html: string, from: string): string {
  return html
    .replaceAll(`href="${localePath(from)}`, `href="${localePath(tag)}`)
    .replaceAll(`href="${learnUrl(from, '/')}`, `href="${learnUrl(tag, '/')}`)
}

const texts = new Map(content.locales.map((locale) => [locale.tag, locale.codes]))

function ownText(tag: string, name: string): CodeText | undefined {
  const page = texts.get(tag)?.get(name)
  const rendered = content.prose.get(tag)?.get(name)

  return page && rendered && { ...page.data, ...rendered, version: page.version, tag }
}

const translations = new Map(LOCALES.map(({ tag }) => [tag, translationsOf(content.locales, tag)]))
const freshness = new Map(
  [...translations].map(([tag, pages]) => [tag, new Map(pages.map((page) => [page.name, page.freshness]))]),
)

/** How far the pages of a locale, codes and guides, follow the latest texts of the default locale. */
export function translationsIn(tag: string): Translation[] {
  return translations.get(tag) ?? []
}

/** Whether a locale's page of a code, or its guide of that slug, follows the latest text of the default locale. */
export function freshnessOf(tag: string, name: string): Freshness {
  return freshness.get(tag)?.get(name) ?? 'missing'
}

const ownStrings = new Map(content.locales.map(({ tag, strings }) => [tag, strings]))
const stringsByTag = new Map(
  LOCALES.map(({ tag }) => [tag, { ...ownStrings.get(DEFAULT_LOCALE), ...ownStrings.get(tag) }]),
)
const translators = new Map(LOCALES.map(({ tag }) => [tag, translator(tag, stringsOf(tag))]))

/** The interface strings of a locale, with those of the default locale for what it lacks. */
export function stringsOf(tag: string): Record<string, string> {
  const strings = stringsByTag.get(tag) ?? {}

  return localeOf(tag).dir === 'rtl' ? isolated(strings) : strings
}

/** What looks up the interface strings of a locale. */
export function translatorOf(tag: string): Translate {
  const translate = translators.get(tag)
  if (!translate) throw new Error(`${tag} is not a locale of this site`)

  return translate
}

/** The terms of a locale, in its own alphabetical order, with those of the default locale for what it lacks. */
export function glossaryOf(tag: string): GlossaryTerm[] {
  return glossaryIn(content.locales, tag)
}

/** The sentence about each neighbour in a locale, with those of the default locale for what it lacks. */
export function neighbourSentences(tag: string): Record<string, string> {
  return { ...ownSentences(DEFAULT_LOCALE), ...ownSentences(tag) }
}

/** The locale in which the sentence about a neighbour is written, for the readers of another. */
export function sentenceTag(tag: string, id: string): string {
  return ownSentences(tag)[id] === undefined ? DEFAULT_LOCALE : tag
}

function ownSentences(tag: string): Record<string, string> {
  return content.locales.find((locale) => locale.tag === tag)?.neighbours ?? {}
}

/** The locale whose picture for links to the site stands for a locale: its own, or the default one's where it has none. */
export function cardOf(tag: string): string {
  return existsSync(`public/cards/${tag}.png`) ? tag : DEFAULT_LOCALE
}
