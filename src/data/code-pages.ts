import type { Code } from '../codes/code.ts'
import { DEFAULT_LOCALE, LOCALES } from '../locales/locales.ts'
import type { Part } from '../markdown/outline.ts'
import { content, type ContentPage } from './content.ts'
import { codeOf, codes } from './tables.ts'

const pages = new Map(content.codePages.map((page) => [`${page.tag}/${page.name}`, page]))

/** A locale and a code → its page there, or else in the default locale. Throws an Error where both lack it. */
export function codePageOf(tag: string, name: string): ContentPage<'codePages'> {
  const page = pages.get(`${tag}/${name}`) ?? pages.get(`${DEFAULT_LOCALE}/${name}`)
  if (!page) throw new Error(`${name} has no page in ${DEFAULT_LOCALE}`)

  return page
}

/** The paths of what every code has in every locale, for `getStaticPaths`. */
export function codePaths() {
  return LOCALES.flatMap(({ tag }) => codes.map(({ name }) => ({ params: { locale: tag, code: name } })))
}

/** The code whose page is being rendered. Throws an Error on any other page. */
export function pageCode({ params: { code = '' } }: { params: Partial<Record<string, string>> }): Code {
  return codeOf(code)
}

/** The evidence for a cause or step, which stands in the default locale alone. */
export function sourcesOf(name: string, id: string): string[] {
  return codePageOf(DEFAULT_LOCALE, name).outline.parts.find((part) => part.id === id)?.sources ?? []
}

/** The causes, or the steps, of a page. */
export function partsOf(page: ContentPage<'codePages'>, kind: Part['kind']): Part[] {
  return page.outline.parts.filter((part) => part.kind === kind)
}
