import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content'
import type { Outline } from '../markdown/outline.ts'
import { assertContent } from '../rules/rules.ts'
import type { Page } from '../rules/rule.ts'

/*
 * Everything that the collections hold, once. Pages and endpoints ask the modules beside this one. Loading it fails, with a sentence for
 * each fault, where something does not hold between records.
 */

/** A page of a locale: its frontmatter, its source, what it consists of, and the entry that Astro renders. */
export type ContentPage<T extends 'codePages' | 'guides'> = Page<CollectionEntry<T>['data']> & {
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

assertContent(content)

/** The records of a table, in its order. */
async function recordsOf<T extends CollectionKey>(table: T): Promise<CollectionEntry<T>['data'][]> {
  return (await getCollection(table)).map(({ data }) => data)
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

      return { tag, name, file: entry.filePath ?? entry.id, data: entry.data, body: entry.body ?? '', outline, entry }
    }),
  )
}
