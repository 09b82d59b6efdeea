import { getCollection, render, type CollectionEntry } from 'astro:content'
import type { Outline } from '../markdown/outline.ts'
import { assertContent } from '../rules/rules.ts'
import type { Page, Reference } from '../rules/rule.ts'
import type { Named } from '../schemas/names.ts'

/*
 * Everything that the collections hold, once, with references as the ids they name. Pages and endpoints ask the modules beside this
 * one. Loading it fails, with a sentence for each fault, where something does not hold between records.
 */

const tables = {
  codes: await getCollection('codes'),
  functions: await getCollection('functions'),
  alerts: await getCollection('alerts'),
  relatedErrors: await getCollection('relatedErrors'),
  appearances: await getCollection('appearances'),
  identifiers: await getCollection('identifiers'),
  changes: await getCollection('changes'),
  sources: await getCollection('sources'),
}

/** A page of a locale: its frontmatter, its source, what it consists of, and the entry that Astro renders. */
export type ContentPage<T extends 'codePages' | 'guides'> = Page<Named<CollectionEntry<T>['data']>> & {
  entry: CollectionEntry<T>
}

export const content = {
  codes: recordsOf(tables.codes).sort((a, b) => a.order - b.order),
  functions: recordsOf(tables.functions),
  alerts: recordsOf(tables.alerts),
  relatedErrors: recordsOf(tables.relatedErrors),
  appearances: recordsOf(tables.appearances),
  identifiers: recordsOf(tables.identifiers),
  changes: recordsOf(tables.changes),
  sources: Object.fromEntries(tables.sources.map(({ id, data }) => [id, data])),
  codePages: await pagesOf<'codePages'>(await getCollection('codePages')),
  guides: await pagesOf<'guides'>(await getCollection('guides')),
  glossaries: byLocale(await getCollection('glossaries')),
  relatedErrorTexts: byLocale(await getCollection('relatedErrorTexts')),
  searchTerms: byLocale(await getCollection('searchTerms')),
  synonyms: byLocale(await getCollection('synonyms')),
  strings: byLocale(await getCollection('strings')),
}

assertContent({ ...content, references: Object.values(tables).flat().flatMap(referencesIn) })

function recordsOf<T>(entries: readonly { data: T }[]): Named<T>[] {
  return entries.map(({ data }) => named(data))
}

function byLocale<T>(entries: readonly { id: string; data: T }[]): Map<string, T> {
  return new Map(entries.map(({ id, data }) => [id, data]))
}

async function pagesOf<T extends 'codePages' | 'guides'>(entries: CollectionEntry<T>[]): Promise<ContentPage<T>[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const [tag = '', name = ''] = entry.id.split('/')
      const { remarkPluginFrontmatter } = await render(entry)
      const outline = remarkPluginFrontmatter['outline'] as Outline
      const data = named(entry.data) as ContentPage<T>['data']

      return { tag, name, file: entry.filePath ?? entry.id, data, body: entry.body ?? '', outline, entry }
    }),
  )
}

/** Data as Astro gives it → the same with every reference as the id that it names. */
function named<T>(data: T): Named<T> {
  if (Array.isArray(data)) return data.map(named) as Named<T>
  if (typeof data !== 'object' || data === null) return data as Named<T>
  if (isReference(data)) return data.id as Named<T>

  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, named(value)])) as Named<T>
}

type Entry = { id: string; data: unknown; filePath?: string | undefined }

function referencesIn({ id, data, filePath = '' }: Entry): Reference[] {
  const found: Reference[] = []
  const search = (value: unknown, field: string) => {
    if (typeof value !== 'object' || value === null) return
    if (isReference(value)) found.push({ file: filePath, record: id, field, ...value })
    else for (const [key, part] of Object.entries(value)) search(part, Array.isArray(value) ? field : key)
  }
  search(data, '')

  return found
}

function isReference(value: object): value is { collection: Reference['collection']; id: string } {
  return 'collection' in value && 'id' in value && typeof value.id === 'string'
}
