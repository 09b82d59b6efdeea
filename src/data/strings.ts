import { DEFAULT_LOCALE, localeOf, LOCALES, ownMark } from '../locales/locales.ts'
import { isolated, translator, type Translate } from '../locales/strings.ts'
import { content } from './content.ts'

const translators = new Map(LOCALES.map(({ tag }) => [tag, translator(tag, stringsOf(tag))]))

/** The interface strings of a locale, with those of the default locale for what it lacks. */
export function stringsOf(tag: string): Record<string, string> {
  const strings = { ...content.strings.get(DEFAULT_LOCALE), ...content.strings.get(tag) }

  return localeOf(tag).dir === 'rtl' ? isolated(strings) : strings
}

/** What looks up the interface strings of a locale. Throws an Error for a tag that is no locale. */
export function translatorOf(tag: string): Translate {
  const translate = translators.get(tag)
  if (!translate) throw new Error(`${tag} is not a locale of this site`)

  return translate
}

/**
 * The locale of the page that is being rendered, what looks up its strings, and the attributes of an element that is in it
 * whatever stands around; a page of no locale has the default one.
 */
export function pageLocale({ params: { locale: tag = DEFAULT_LOCALE } }: { params: Partial<Record<string, string>> }) {
  return { tag, t: translatorOf(tag), own: ownMark(tag) }
}
