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

const written = new Set([...content.codePages, ...content.guides].map(({ tag, name }) => `${tag}/${name}`))

/**
 * The locale of the page that is being rendered, what looks up its strings, and the attributes of an element that is in it where the
 * text around may not be; a page of no locale has the default one.
 */
export function pageLocale({ params }: { params: Partial<Record<string, string>> }) {
  const { locale: tag = DEFAULT_LOCALE, code, guide } = params
  const isWritten = written.has(`${tag}/${code ?? guide}`)

  return { tag, t: translatorOf(tag), own: isWritten ? {} : ownMark(tag) }
}
