import { DEFAULT_LOCALE } from '../locales/locales.ts'

/** The files that every language needs. */
export const CORE = 'core'

/** The page that stands in for one that is not kept. */
export const OFFLINE_PAGE = 'offline/'

/** A file's path from the site's root → the locale that needs it alone, or else the core. */
export function groupOf(path: string, tags: readonly string[]): string {
  return tags.find((tag) => belongsTo(path, tag)) ?? CORE
}

/** Pagefind writes the tag in small letters, at the beginning of a name or behind its first word. */
function belongsTo(path: string, tag: string): boolean {
  const [folder = '', ...names] = path.split('/')
  const name = names.at(-1) ?? ''
  if (folder === 'lookup') return name.startsWith(`labels.${tag}.`) || isOwnText(name, tag)
  if (folder !== 'pagefind') return folder === tag
  const own = tag.toLowerCase()

  return name.startsWith(`${own}_`) || name.startsWith(`pagefind.${own}_`) || name === `wasm.${own}.pagefind`
}

/** Texts, or the parts of divided ones. Those of the default language help out in every other. */
function isOwnText(name: string, tag: string): boolean {
  return tag !== DEFAULT_LOCALE && new RegExp(`^(?:texts|codes|tokens)\\.${tag}(?:-\\d+)?\\.`).test(name)
}
