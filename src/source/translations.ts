import { DEFAULT_LOCALE } from '../locales/locales.ts'
import type { LocaleTexts, SourcePage } from './locale-texts.ts'

/** How far a translated page follows the text it was made from. */
export type Freshness = 'fresh' | 'stale' | 'missing'

/** The page of a code or a guide in one locale, against the text of the default locale. */
export interface Translation {
  tag: string
  /** The name of the code, or the slug of the guide. */
  name: string
  file: string
  /** The version of the text in the default locale. */
  version: string
  freshness: Freshness
}

type Page = SourcePage<{ translatedFrom?: string | undefined }>

/** The translations of all codes and guides into a locale. The default locale follows itself: all of its own are fresh. */
export function translationsOf(locales: readonly LocaleTexts[], tag: string): Translation[] {
  const originals = locales.find((locale) => locale.tag === DEFAULT_LOCALE)
  const own = locales.find((locale) => locale.tag === tag)
  const compare = (folder: string, from: Iterable<[string, Page]> = [], to?: Map<string, Page>) =>
    [...from].map(([name, { version }]): Translation => {
      const freshness = tag === DEFAULT_LOCALE ? 'fresh' : freshnessOf(version, to?.get(name))

      return { tag, name, file: `content/${tag}/${folder}/${name}.mdx`, version, freshness }
    })

  return [...compare('codes', originals?.codes, own?.codes), ...compare('guides', originals?.guides, own?.guides)]
}

/** The text of a translated file → the same text with the version that it follows now; all else stays as it is. */
export function stamped(text: string, version: string): string {
  const line = `translatedFrom: '${version}'`
  const frontmatter = /^---(\r?\n)[\s\S]*?\r?\n(?=---)/.exec(text)
  if (!frontmatter) throw new Error('the file has no frontmatter')
  const [head, end] = frontmatter
  const kept = head.replace(/^translatedFrom:.*\r?\n/m, '')

  return `${kept}${line}${end}${text.slice(head.length)}`
}

function freshnessOf(version: string, page: Page | undefined): Freshness {
  if (!page) return 'missing'

  return page.data.translatedFrom === version ? 'fresh' : 'stale'
}
