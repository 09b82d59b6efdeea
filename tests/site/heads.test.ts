import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_LOCALE, LOCALES } from '../../src/locales/locales.ts'
import { localePages, pages, type BuiltPage } from '../support/built-site.ts'

const meta = ({ root }: BuiltPage, name: string) =>
  root.querySelector(`head meta[name="${name}"]`)?.getAttribute('content') ?? ''
const pathOf = (address = '') => new URL(address).pathname
const canonicalOf = ({ root }: BuiltPage) => root.querySelector('link[rel=canonical]')?.getAttribute('href')

/** Whether a code or a guide shows the text of the default locale, for want of one of its own. */
function isBorrowed({ path, tag }: BuiltPage): boolean {
  const [, page] = /^\/[\w-]+\/((?:codes|guides)\/[\w-]+)\/$/.exec(path) ?? []

  return page !== undefined && !existsSync(`content/${tag}/${page}.mdx`)
}

function alternatesOf({ root }: BuiltPage): Record<string, string> {
  const links = root.querySelectorAll('head link[rel=alternate][hreflang]')

  return Object.fromEntries(
    links.map((link) => [link.getAttribute('hreflang') ?? '', pathOf(link.getAttribute('href') ?? '')]),
  )
}

test('every page has one heading of the first order, a title, a description and a language', () => {
  for (const page of pages.values()) {
    const { path, root, tag } = page

    expect(root.querySelectorAll('h1').length, path).toBe(1)
    expect(root.querySelector('h1')?.textContent.trim(), path).not.toBe('')
    expect(root.querySelectorAll('head title').length, path).toBe(1)
    expect(root.querySelector('head title')?.textContent.trim(), path).not.toBe('')
    expect(meta(page, 'description').length, path).toBeGreaterThan(5)
    expect(meta(page, 'viewport'), path).toContain('width=device-width')
    expect(root.querySelector('html')?.getAttribute('lang'), path).toBe(tag ?? DEFAULT_LOCALE)
  }
})

test('no two pages of a locale have the same title', () => {
  for (const { tag } of LOCALES) {
    const titles = localePages.filter((page) => page.tag === tag).map(({ root }) => root.querySelector('title')?.text)

    expect(
      titles.filter((title, place) => titles.indexOf(title) !== place),
      tag,
    ).toEqual([])
  }
})

test('the canonical address of every page in a locale is its own', () => {
  for (const page of localePages) expect(pathOf(canonicalOf(page)), page.path).toBe(page.path)
})

test('every page in a locale names itself in all languages, and they name it back', () => {
  for (const page of localePages) {
    const { path, tag } = page
    const alternates = alternatesOf(page)
    const tags = LOCALES.map((locale) => locale.tag)

    expect(Object.keys(alternates).toSorted(), path).toEqual([...tags, 'x-default'].toSorted())
    expect(alternates[tag ?? ''], path).toBe(path)
    expect(alternates['x-default'], path).toBe(alternates[DEFAULT_LOCALE])
    for (const other of tags) {
      const partner = pages.get(alternates[other] ?? '')

      expect(partner && alternatesOf(partner), `${path} in ${other}`).toEqual(alternates)
    }
  }
})

test('the policy of every page allows nothing of another host, and no code written into the page', () => {
  for (const { path, root } of pages.values()) {
    const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? ''

    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/)
    expect(root.querySelectorAll('[style]').length, path).toBe(0)
    expect(root.toString(), path).not.toMatch(/<[^>]+ on[a-z]+=/)
  }
})

test('short links, texts borrowed from English, and the pages for lost addresses and no network stay out of search engines', () => {
  for (const page of pages.values()) {
    const stays = /^\/(?:SEC_|0x|-?\d|404|offline)/.test(page.path) || isBorrowed(page)

    expect(meta(page, 'robots').includes('noindex'), page.path).toBe(stays)
  }
})
