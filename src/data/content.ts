import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content'
import type { Outline } from '../markdown/outline.ts'
import { assertContent } from '../rules/rules.ts'
import type { Page, Reference } from '../rules/rule.ts'
import type { Named } from '../schemas/names.ts'

/*
 * Everything that the collections hold, once, with references as the ids they name. Pages and endpoints ask the modules beside this
 * one. Loading it fails, with a sentence for each fault, where something does not hold between records.
 */

type AstroReference = Pick<Reference, 'collection' | 'id'>

const references: Reference[] = []

/** A page of a locale: its frontmatter, its source, what it consists of, and the entry that Astro renders. */
export type ContentPage<T extends 'codePages' | 'guides'> = Page<Named<CollectionEntry<T>['data']>> & {
  entry: CollectionEntry<T>
}

export const content = {
  codes: await recordsOf('codes'),
  functions: await recordsOf('functions'),
  alerts: await recordsOf('alerts'),
  relatedErrors: await recordsOf('relatedErrors'),
  appearances: await recordsOf('appearances'),
  identifiers: await recordsOf('identifiers'),
  changes: await recordsOf('changes'),
  sources: Object.fromEntries((await getCollection('sources')).map(({ id, data }) => [id, data])),
  codePages: await pagesOf<'codePages'>(await getCollection('codePages')),
  guides: await pagesOf<'guides'>(await getCollection('guides')),
  glossaries: byLocale(await getCollection('glossaries')),
  relatedErrorTexts: byLocale(await getCollection('relatedErrorTexts')),
  searchTerms: byLocale(await getCollection('searchTerms')),
  synonyms: byLocale(await getCollection('synonyms')),
  strings: byLocale(await getCollection('strings')),
}

assertContent({ ...content, references })

/** The records of a table; what they refer to is put with the references. */
async function recordsOf<T extends CollectionKey>(table: T): Promise<Named<CollectionEntry<T>['data']>[]> {
  const entries = await getCollection(table)

  return entries.map(({ id, data, filePath = '' }) =>
    named<CollectionEntry<T>['data']>(data, (reference, field) =>
      references.push({ file: filePath, record: id, field, ...reference }),
    ),
  )
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

/** Data as Astro gives it → the same with every reference as the id that it names; each is told, with the field that holds it. */
function named<T>(data: T, tell?: (reference: AstroReference, field: string) => void, field = ''): Named<T> {
  if (Array.isArray(data)) return data.map((item) => named(item, tell, field)) as Named<T>
  if (typeof data !== 'object' || data === null) return data as Named<T>
  if (isReference(data)) {
    tell?.(data, field)

    return data.id as Named<T>
  }

  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, named(value, tell, key)])) as Named<T>
}

function isReference(value: object): value is AstroReference {
  return 'collection' in value && 'id' in value && typeof value.id === 'string'
}
