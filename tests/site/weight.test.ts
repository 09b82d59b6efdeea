import { expect, test } from 'vitest'
import { localePages, scriptsOf, stylesOf, weightOf, type BuiltPage } from '../support/built-site.ts'

/** A page, cold, with all that it needs to be shown. */
const CODE_PAGE = 20_480
const REQUESTS = 6
const TABLE_PAGE = 40_960
/** Before the reader touches the search box. */
const SCRIPTS = 5_120
interface Weighed {
  what: string
  bytes: number
}

const sum = (paths: Iterable<string>) => [...paths].reduce((bytes, path) => bytes + weightOf(path), 0)

/** Fails where something is heavier than the limit, and prints the heaviest either way. */
function expectAtMost(limit: number, things: readonly Weighed[]): void {
  const heaviest = things.toSorted((a, b) => b.bytes - a.bytes)
  for (const { what, bytes } of heaviest.slice(0, 3)) console.log(`${bytes} of ${limit} bytes: ${what}`)

  expect(things.length).toBeGreaterThan(0)
  expect(heaviest.filter(({ bytes }) => bytes > limit)).toEqual([])
}

const needed = (page: BuiltPage) => [page.path, ...stylesOf(page), ...scriptsOf(page)]

test('the page of a code is light, with all that it needs', () => {
  const codePages = localePages.filter(({ path }) => path.includes('/codes/SEC_'))

  expectAtMost(
    CODE_PAGE,
    codePages.map((page) => ({ what: page.path, bytes: sum(needed(page)) })),
  )
})

test('the home page and the page of a code need few requests', () => {
  const pages = localePages.filter(({ path }) => /^\/[\w-]+\/(?:codes\/SEC_.*)?$/.test(path))

  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) expect(needed(page).length, page.path).toBeLessThanOrEqual(REQUESTS)
})

test('the table page stays light', () => {
  const tablePages = localePages.filter(({ path }) => path.endsWith('/codes/'))

  expectAtMost(
    TABLE_PAGE,
    tablePages.map((page) => ({ what: page.path, bytes: sum(needed(page)) })),
  )
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
