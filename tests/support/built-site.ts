import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse, type HTMLElement } from 'node-html-parser'
import { LOCALES } from '../../src/locales/locales.ts'

/** A page of the built site. */
export interface BuiltPage {
  /** Its address from the host's root. */
  path: string
  /** The locale whose folder it stands in; none for short links, the root and the page for lost addresses. */
  tag: string | undefined
  html: string
  root: HTMLElement
  ids: ReadonlySet<string>
}

const DIST = join(process.cwd(), 'dist')

/** The addresses of all files that a browser may ask for, pages by their folder. */
export const addresses: ReadonlySet<string> = new Set(
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/\.(?:gz|br)$/.test(file) && statSync(join(DIST, file)).isFile())
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(?<=^|\/)index\.html$/, '')}`),
)

/** Every page of the site, parsed, by its address. */
export const pages: ReadonlyMap<string, BuiltPage> = new Map(
  [...addresses]
    .filter((path) => path.endsWith('/') || path.endsWith('.html'))
    .map((path) => [path, builtPage(path)] as const),
)

/** The pages of the locales, which a reader stays on. */
export const localePages: BuiltPage[] = [...pages.values()].filter(({ tag }) => tag)

/** The page at an address. Throws an Error where there is none. */
export function pageAt(path: string): BuiltPage {
  const page = pages.get(path)
  if (!page) throw new Error(`there is no page at ${path}`)

  return page
}

/** The text of a file of the site, by its address. */
export function textAt(path: string): string {
  return readFileSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path), 'utf8')
}

export function exists(path: string): boolean {
  return existsSync(join(DIST, path))
}

/** How many bytes a host sends for an address, compressed as every browser takes it. */
export function weightOf(path: string): number {
  return gzipSync(textAt(path), { level: 9 }).length
}

/** The style sheets of a page. */
export function stylesOf({ root }: BuiltPage): string[] {
  return root.querySelectorAll('link[rel=stylesheet]').map((link) => link.getAttribute('href') ?? '')
}

/** The scripts that load at once with a page: those it names, and all that they import. */
export function scriptsOf({ root }: BuiltPage): Set<string> {
  return importsOf(root.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? ''))
}

function importsOf(scripts: readonly string[]): Set<string> {
  const found = new Set(scripts)
  for (const script of found) {
    for (const [, name] of textAt(script).matchAll(/(?:from|import)[`"']\.\/([^`"']+)[`"']/g))
      found.add(`/assets/${name}`)
  }

  return found
}

function builtPage(path: string): BuiltPage {
  const html = textAt(path)
  const root = parse(html, { comment: false })
  const tag = LOCALES.find((locale) => path.startsWith(`/${locale.tag}/`))?.tag

  return { path, tag, html, root, ids: new Set(root.querySelectorAll('[id]').map(({ id }) => id)) }
}
