import { localeOf, LOCALES } from '../locales/locales.ts'
import { decoded } from './decoded.ts'

/** The path of the site → the parts of the address behind it, and the locale that the first of them names. */
export function askedFor(base: string): { parts: string[]; locale: string | undefined } {
  const parts = location.pathname.slice(base.length).split('/').filter(Boolean).map(decoded)

  return { parts, locale: LOCALES.find(({ tag }) => tag.toLowerCase() === parts[0]?.toLowerCase())?.tag }
}

/** Turns a page that is for all languages into one of a locale, with its title. */
export function speak(tag: string, title = ''): void {
  Object.assign(document.documentElement, { lang: tag, dir: localeOf(tag).dir })
  document.title = title
  document.querySelector('h1')?.replaceChildren(title)
}
