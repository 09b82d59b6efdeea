import { localeOf, LOCALES } from '../locales/locales.ts'
import { decoded } from './decoded.ts'

/** The parts of the address within the site, and the locale that the first of them names. */
export function askedFor(): { parts: string[]; locale: string | undefined } {
  const parts = location.pathname
    .slice(import.meta.env.BASE_URL.length)
    .split('/')
    .filter(Boolean)
    .map(decoded)

  return { parts, locale: LOCALES.find(({ tag }) => tag.toLowerCase() === parts[0]?.toLowerCase())?.tag }
}

/** Turns a page that is for all languages into one of a locale, with its title. */
export function speak(tag: string, title = ''): void {
  Object.assign(document.documentElement, { lang: tag, dir: localeOf(tag).dir })
  document.title = title
  document.querySelector('h1')?.replaceChildren(title)
}
