/** A language in which the reference is written. */
export interface Locale {
  /** BCP 47, as in paths, files and the lang attribute. */
  tag: string
  /** The language's own name for itself. */
  name: string
  dir: 'ltr' | 'rtl'
}

/** The locale in which every text exists, and which stands in where another has none. */
export const DEFAULT_LOCALE = 'en-US'

export const LOCALES: readonly Locale[] = [
  { tag: 'en-US', name: 'English', dir: 'ltr' },
  { tag: 'it-IT', name: 'Italiano', dir: 'ltr' },
  { tag: 'zh-TW', name: '繁體中文', dir: 'ltr' },
]

/** A tag → its locale. Throws an Error for a tag that is not in the list. */
export function localeOf(tag: string): Locale {
  const locale = LOCALES.find((candidate) => candidate.tag === tag)
  if (!locale) throw new Error(`${tag} is not a locale of this site`)

  return locale
}

/** The attributes of an element whose text is in one locale, on a page in another; none where they are the same. */
export function markOf(tag: string, page: string): Partial<Record<'lang' | 'dir', string>> {
  return tag === page ? {} : ownMark(tag)
}

/** The attributes of an element that is in a locale whatever stands around it. */
export function ownMark(tag: string): Record<'lang' | 'dir', string> {
  return { lang: tag, dir: localeOf(tag).dir }
}

/** The languages that a reader prefers, best first → the tag of the locale that serves them best. */
export function bestLocale(preferred: readonly string[]): string {
  for (const wish of preferred) {
    const exact = LOCALES.find(({ tag }) => tag.toLowerCase() === wish.toLowerCase())
    const sameLanguage = LOCALES.find(({ tag }) => tag.split('-')[0] === wish.toLowerCase().split('-')[0])
    const found = exact ?? sameLanguage
    if (found) return found.tag
  }

  return DEFAULT_LOCALE
}

/** All locales but one, in order. */
export function otherLocales(tag: string): Locale[] {
  return LOCALES.filter((locale) => locale.tag !== tag)
}
