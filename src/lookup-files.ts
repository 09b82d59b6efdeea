import { createHash } from 'node:crypto'
import { numbersOf, packBeside } from './codes/beside.ts'
import { fixedBeside, LINES, rowsByName, splitTable } from './codes/split.ts'
import { packTable } from './codes/table.ts'
import { LOCALES } from './locales/locales.ts'
import { alerts, codes, functions, locales, neighbours, neighbourSentences, prose, stringsOf } from './reference.ts'
import type { SearchTexts } from './search/texts.ts'
import { splitTexts } from './search/split-texts.ts'
import { searchTextsOf } from './source/search-texts.ts'

/** A file that the search box fetches: its path from the site's root, which changes with its content, and that content. */
export interface LookupFile {
  path: string
  json: string
}

/** The interface strings that the search needs. */
const LABEL = /^(?:search\.(?:group|count|none|all|unknown|disagreement|english|goes-with|marked)|read\.|kind\.|list\.)/

/** The most codes whose table travels whole; a larger one is divided. A build may be told another number, to test that. */
const MOST_WHOLE = 256
/** Whether the table is divided. */
export const isDivided = codes.length > Number(process.env['WHOLE_TABLE'] ?? MOST_WHOLE)
const shards: LookupFile[] = []

/** The table that recognition and lookup work on. */
export const tableFile = lookupFile('table', isDivided ? dividedTable() : packTable(codes))
/** Names in error and codes of other families, which the search fetches when the table is not enough. */
export const besideFile = lookupFile('beside', (isDivided ? fixedBeside : packBeside)(codes, alerts, neighbours))
const labelFiles = new Map(LOCALES.map(({ tag }) => [tag, lookupFile(`labels.${tag}`, labelsOf(tag))]))
const textFiles = new Map(
  LOCALES.map(({ tag }) => [tag, lookupFile(`texts.${tag}`, isDivided ? dividedTexts(tag) : searchTexts(tag))]),
)

export function labelsFile(tag: string): LookupFile {
  return fileIn(labelFiles, tag)
}

export function textsFile(tag: string): LookupFile {
  return fileIn(textFiles, tag)
}

export const lookupFiles: LookupFile[] = [
  tableFile,
  besideFile,
  ...labelFiles.values(),
  ...textFiles.values(),
  ...shards,
]

function fileIn(files: Map<string, LookupFile>, tag: string): LookupFile {
  const file = files.get(tag)
  if (!file) throw new Error(`${tag} is not a locale of this site`)

  return file
}

function lookupFile(name: string, data: unknown): LookupFile {
  const json = JSON.stringify(data)

  return { path: `lookup/${name}.${versionOf(json)}.json`, json }
}

function versionOf(...texts: string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)

  return hash.digest('hex').slice(0, 8)
}

/** Shards share a version, so that what leads to them need not name each. */
function addShards(contents: ReadonlyMap<string, unknown>): string {
  const texts = [...contents].map(([name, content]): [string, string] => [name, JSON.stringify(content)])
  const version = versionOf(...texts.flat())
  shards.push(...texts.map(([name, json]) => ({ path: `lookup/${name}.${version}.json`, json })))

  return version
}

function dividedTable() {
  const { directory, shards: contents } = splitTable(codes, LINES, numbersOf(neighbours))

  return { ...directory, version: addShards(contents) }
}

/**
 * Pages of a divided table are not in the full-text index, whose own list of pages grows: their titles are keywords instead, and so
 * are the identifiers that they name.
 */
function dividedTexts(tag: string) {
  const texts = searchTexts(tag)
  const titlesOf = (name: string) => {
    const { causes = [], steps = [] } = prose.get(tag)?.get(name) ?? {}

    return [...causes, ...steps].map(({ title }) => title)
  }
  const named = new Map<number, string[]>()
  for (const [identifier, ...places] of texts.named) {
    for (const place of places) named.set(place, [...(named.get(place) ?? []), identifier])
  }
  const withTitles = texts.codes.map(([name, meaning, keywords], place): SearchTexts['codes'][number] => [
    name,
    meaning,
    [...keywords, ...titlesOf(name), ...(named.get(place) ?? [])],
  ])
  const { directory, shards: contents } = splitTexts(tag, { ...texts, codes: withTitles }, rowsByName(codes))

  return { ...directory, version: addShards(contents) }
}

function labelsOf(tag: string): Record<string, string> {
  const strings = Object.entries(stringsOf(tag))

  return Object.fromEntries(strings.filter(([key]) => LABEL.test(key)))
}

function searchTexts(tag: string): SearchTexts {
  const locale = locales.find((texts) => texts.tag === tag)

  return searchTextsOf(
    locale ?? {
      tag,
      codes: new Map(),
      glossary: [],
      variants: {},
      settingWords: [],
      questionPhrases: [],
      fieldWords: [],
      topicWords: [],
    },
    neighbourSentences(tag),
    { codes, functions, neighbours },
  )
}
