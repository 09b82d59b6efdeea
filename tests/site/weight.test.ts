import { expect, test } from 'vitest'
import { localePages, scriptsOf, weightOf, type BuiltPage } from '../support/built-site.ts'

/** A page, cold, with all that it takes to render: design.md, Limits. */
const PAGE = 20_480
const TABLE_PAGE = 40_960
const REQUESTS = 6
const SCRIPTS = 5_120

interface Weighed {
  what: string
  bytes: number
}

const sum = (paths: Iterable<string>) => [...paths].reduce((bytes, path) => bytes + weightOf(path), 0)
const ofTable = ({ path }: BuiltPage) => path.endsWith('/codes/')
const ofCode = ({ path }: BuiltPage) => path.includes('/codes/SEC_')
const isSearch = ({ path }: BuiltPage) => path.endsWith('/search/')
const cold = (pages: readonly BuiltPage[]) => pages.map((page) => ({ what: page.path, bytes: sum(filesOf(page)) }))

/** What a browser fetches to render a page. */
function filesOf(page: BuiltPage): string[] {
  const styles = page.root.querySelectorAll('link[rel=stylesheet]').map((link) => link.getAttribute('href') ?? '')

  return [page.path, ...styles, ...scriptsOf(page)]
}

/** Fails where something is heavier than the limit, and prints the heaviest either way. */
function expectAtMost(limit: number, things: readonly Weighed[]): void {
  const heaviest = things.toSorted((a, b) => b.bytes - a.bytes)
  for (const { what, bytes } of heaviest.slice(0, 3)) console.log(`${bytes} of ${limit} bytes: ${what}`)
  expect(things.length).toBeGreaterThan(0)
  expect(heaviest.filter(({ bytes }) => bytes > limit)).toEqual([])
}

test('the page of a code stays light, with its styles and scripts', () => {
  expectAtMost(PAGE, cold(localePages.filter(ofCode)))
})

test('the table page stays light', () => {
  expectAtMost(TABLE_PAGE, cold(localePages.filter(ofTable)))
})

test('no page but that of the search needs more than a few requests', () => {
  const many = localePages.filter((page) => !isSearch(page) && filesOf(page).length > REQUESTS)
  expect(many.map((page) => filesOf(page))).toEqual([])
})

test('the scripts that load with a page stay light, and none of them holds it up', () => {
  const pages = localePages.filter((page) => !isSearch(page))
  expectAtMost(
    SCRIPTS,
    pages.map((page) => ({ what: `scripts of ${page.path}`, bytes: sum(scriptsOf(page)) })),
  )
  for (const { path, root } of localePages) {
    const others = root.querySelectorAll('script:not([type=module]):not([type="application/ld+json"])')
    expect(others.map(String), path).toEqual([])
  }
})

test('no page holds styles or scripts of its own, since the policy names no hashes', () => {
  for (const { path, root } of localePages) {
    expect(root.querySelectorAll('style, [style], script[type=module]:not([src])').map(String), path).toEqual([])
  }
})
