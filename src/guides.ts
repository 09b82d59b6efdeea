import { getCollection, type CollectionEntry } from 'astro:content'
import { DEFAULT_LOCALE } from './locales/locales.ts'
import type { GuidePage } from './schemas/guide-page.ts'
import { inOrder } from './source/guide-order.ts'

/** A guide in a locale, or in the default locale where that has none. */
export interface Guide {
  slug: string
  /** The locale that it is written in. */
  tag: string
  data: GuidePage
  entry: CollectionEntry<never>
}

/** The guides of a locale, those of the default locale filling the gaps. */
export async function guidesOf(tag: string): Promise<Guide[]> {
  const own = await guidesIn(tag)
  const fallback = tag === DEFAULT_LOCALE ? own : await guidesIn(DEFAULT_LOCALE)
  const all = fallback.map((guide) => own.find(({ slug }) => slug === guide.slug) ?? guide)

  return inOrder(all)
}

async function guidesIn(tag: string): Promise<Guide[]> {
  const entries = await getCollection(`guides-${tag}` as never)

  return entries.map((entry: { id: string; data: GuidePage }) => {
    return { slug: entry.id, tag, data: entry.data, entry: entry as CollectionEntry<never> }
  })
}
