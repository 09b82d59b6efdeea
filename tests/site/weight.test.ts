import { readdirSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { laterScriptsOf, localePages, pageAt, scriptsOf, weightOf, type BuiltPage } from '../support/built-site.ts'

/** The first flight of a TCP connection. */
const CODE_PAGE = 14_600
const TABLE_PAGE = 30_720
const SCRIPTS = 3_072
const LOOKUP = 12_288
const FULL_TEXT = 112_640

interface Weighed {
  what: string
  bytes: number
}

const sum = (paths: Iterable<string>) => [...paths].reduce((bytes, path) => bytes + weightOf(path), 0)
const weighed = (pages: readonly BuiltPage[]) => pages.map(({ path }) => ({ what: path, bytes: weightOf(path) }))

/** Fails where something is heavier than the limit, and prints the heaviest either way. */
function expectAtMost(limit: number, things: readonly Weighed[]): void {
  const heaviest = things.toSorted((a, b) => b.bytes - a.bytes)
  for (const { what, bytes } of heaviest.slice(0, 3)) console.log(`${bytes} of ${limit} bytes: ${what}`)

  expect(things.length).toBeGreaterThan(0)
  expect(heaviest.filter(({ bytes }) => bytes > limit)).toEqual([])
}

test('the page of a code fits into the first flight of a connection', () => {
  expectAtMost(CODE_PAGE, weighed(localePages.filter(({ path }) => path.includes('/codes/SEC_'))))
})

test('the table page stays light', () => {
  expectAtMost(TABLE_PAGE, weighed(localePages.filter(({ path }) => path.endsWith('/codes/'))))
})

test('the scripts that load with a page stay light, and none of them holds it up', () => {
  expectAtMost(
    SCRIPTS,
    localePages
      .filter(({ path }) => !path.endsWith('/search/'))
      .map((page) => ({ what: `scripts of ${page.path}`, bytes: sum(scriptsOf(page)) })),
  )
  for (const { path, root } of localePages) {
    expect(
      root.querySelectorAll('script:not([type=module]):not([type="application/ld+json"])').map(String),
      path,
    ).toEqual([])
  }
})

test('what loads to answer a name or a number stays light', () => {
  expectAtMost(
    LOOKUP,
    LOCALES.map(({ tag }) => {
      const page = pageAt(`/${tag}/codes/SEC_E_OK/`)
      const atOnce = scriptsOf(page)
      const onFocus = [...atOnce].filter((script) => script.includes('search-box')).map(laterScriptsOf)
      const scripts = onFocus.flatMap((all) => [...all]).filter((script) => !atOnce.has(script))
      const [table = '', labels = ''] =
        page.root.querySelector('search-box')?.getAttribute('data-files')?.split(' ') ?? []

      expect(scripts.length).toBeGreaterThan(0)

      return { what: `${[...scripts, table, labels].join(' + ')}`, bytes: sum([...scripts, `/${table}`, `/${labels}`]) }
    }),
  )
})

test('a first query of the full text stays light, whatever it asks for', () => {
  const files = readdirSync('dist/pagefind', { recursive: true, encoding: 'utf8' }).map((file) => `/pagefind/${file}`)
  expectAtMost(
    FULL_TEXT,
    LOCALES.map(({ tag }) => {
      const language = tag.toLowerCase()
      const own = files.filter((file) => /pf_(?:index|meta)$/.test(file) && file.includes(language))
      const engine = files.find((file) => file.includes(`wasm.${language}.`)) ?? '/pagefind/wasm.unknown.pagefind'

      expect(own.length).toBeGreaterThan(1)

      // The index and the engine lie there compressed.
      const packed = [engine, ...own].map((file) => statSync(`dist${file}`).size)
      const plain = sum(['/pagefind/pagefind.js', '/pagefind/pagefind-entry.json'])

      return { what: `full text in ${tag}`, bytes: packed.reduce((bytes, size) => bytes + size, plain) }
    }),
  )
})
