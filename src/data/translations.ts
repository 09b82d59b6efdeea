import { DEFAULT_LOCALE, LOCALES } from '../locales/locales.ts'
import { versionOf } from '../locales/version.ts'
import { content } from './content.ts'

/** How far a translated page follows the text it was made from. */
export type Freshness = 'fresh' | 'stale' | 'missing'

/** The page of a code or a guide in one locale, against the text of the default locale. */
export interface Translation {
  tag: string
  /** The name of the code or guide. */
  name: string
  file: string
  /** The version of the text in the default locale. */
  version: string
  freshness: Freshness
}

const pages = [...content.codePages, ...content.guides]
const byId = new Map(pages.map((page) => [`${page.tag}/${page.name}`, page]))
const originals = pages.filter(({ tag }) => tag === DEFAULT_LOCALE)

/** Whether a locale's page of a code, or its guide of that name, follows the latest text of the default locale. */
export function freshnessOf(tag: string, name: string): Freshness {
  const original = byId.get(`${DEFAULT_LOCALE}/${name}`)
  const page = byId.get(`${tag}/${name}`)
  if (!page || !original) return 'missing'

  return page === original || page.data.translatedFrom === versionOf(original) ? 'fresh' : 'stale'
}

/** How many pages of a locale, codes and guides, are in each state. */
export function coverageOf(tag: string): Record<Freshness, number> {
  const counts = { fresh: 0, stale: 0, missing: 0 }
  for (const { name } of originals) counts[freshnessOf(tag, name)]++

  return counts
}

/** All pages of all locales but the default one, those that are missing with the file that they belong into. */
export function translations(): Translation[] {
  return LOCALES.filter(({ tag }) => tag !== DEFAULT_LOCALE).flatMap(({ tag }) =>
    originals.map((original) => ({
      tag,
      name: original.name,
      file: original.file.replace(`/${DEFAULT_LOCALE}/`, `/${tag}/`),
      version: versionOf(original),
      freshness: freshnessOf(tag, original.name),
    })),
  )
}
