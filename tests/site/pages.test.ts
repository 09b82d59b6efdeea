import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shortNames } from '../../src/codes/short-links.ts'
import { DEFAULT_LOCALE, LOCALES } from '../../src/locales/locales.ts'
import { addresses, localePages, pageAt, pages, type BuiltPage } from '../support/built-site.ts'
import { codeNamed, codes } from '../support/tables.ts'

const tags = LOCALES.map(({ tag }) => tag)
const SECTIONS = ['meaning', 'causes', 'steps', 'origin', 'appearances', 'related', 'sources']
const plain = (text = '') => text.replaceAll(/\s+/g, ' ').trim()
const codePage = (tag: string, name: string) => pageAt(`/${tag}/codes/${name}/`)
const sectionsOf = ({ root }: BuiltPage) => root.querySelectorAll('main [id]').map(({ id }) => id)

test('every page of the public contract exists', () => {
  const contract = tags.flatMap((tag) => [
    `/${tag}/`,
    `/${tag}/codes/`,
    `/${tag}/search/`,
    `/${tag}/glossary/`,
    ...codes.map(({ name }) => `/${tag}/codes/${name}/`),
  ])
  const shared = ['/', '/404.html', '/codes.json', '/codes.schema.json']

  expect([...contract, ...shared].filter((path) => !addresses.has(path))).toEqual([])
  expect(localePages.filter(({ path }) => /\/codes\/SEC_/.test(path))).toHaveLength(codes.length * tags.length)
  const guides = readdirSync(`content/${DEFAULT_LOCALE}/guides`)
  for (const tag of tags)
    expect([...pages.keys()].filter((path) => path.startsWith(`/${tag}/guides/`)).length).toBe(guides.length + 1)
})

test('every name and number has a short link that leads to its code in every language', () => {
  const links = shortNames(codes)
  const own = codes.filter(({ alias }) => !alias)

  expect(links.length).toBe(codes.length + 2 * own.length + own.filter(({ kind }) => kind === 'error').length)
  for (const [short, name] of links) {
    const targets = pageAt(`/${short}/`).root.querySelectorAll('main a[hreflang]')

    expect(
      targets.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      short,
    ).toEqual(tags.map((tag) => [tag, `/${tag}/codes/${name}/`]))
  }
})

test('every page that a reader stays on has the search form', () => {
  for (const { path, root, tag } of [...localePages, pageAt('/404.html')]) {
    const forms = root.querySelectorAll('form[role=search]:has(input[name=q][role=combobox])')
    const expected = tags.filter((own) => !tag || own === tag).map((own) => `/${own}/search/`)
    expect(
      forms.map((form) => form.getAttribute('action')),
      path,
    ).toEqual(expected)
  }
})

describe.each(tags)('the table page in %s', (tag) => {
  const rows = pageAt(`/${tag}/codes/`).root.querySelectorAll('tbody tr')

  test('has a row with an anchor for every name, in order of value', () => {
    expect(rows.map(({ id }) => id)).toEqual(codes.map(({ name }) => name))
  })

  test('has name, numbers, kind and meaning in each row, and says which names are aliases', () => {
    for (const row of rows) {
      const { hex, signed, kind, area, alias } = codeNamed(row.id)
      const cells = row.querySelectorAll('th, td').map(({ textContent }) => plain(textContent))

      expect(cells[0]?.startsWith(row.id), row.id).toBe(true)
      expect(cells[0]?.includes(alias ?? ''), row.id).toBe(true)
      expect(cells.slice(1, 3), row.id).toEqual([hex, String(signed)])
      expect(cells[3], row.id).not.toBe('')
      expect(cells[4], row.id).toBe(plain(codePage(tag, row.id).root.querySelector('.lead')?.textContent))
      expect(row.querySelector('th a')?.getAttribute('href')).toBe(`/${tag}/codes/${row.id}/`)
      expect([row.getAttribute('data-kind'), row.getAttribute('data-area')], row.id).toEqual([kind, area])
    }
  })
})

describe.each(tags)('the page of each code in %s', (tag) => {
  test('is headed by the name, which no machine may translate', () => {
    for (const { name } of codes) {
      const heading = codePage(tag, name).root.querySelector('h1')

      expect(plain(heading?.textContent), name).toBe(name)
      expect(plain(heading?.querySelector('[translate=no]')?.textContent), name).toBe(name)
    }
  })

  test('shows the value in all notations, each with a button to copy it', () => {
    for (const { name, hex, signed, value } of codes) {
      const section = codePage(tag, name).root.querySelector('#values')
      const copied = section?.querySelectorAll('copy-button').map((button) => button.getAttribute('data-value'))

      expect(copied, name).toEqual([hex, String(signed), String(value)])
      for (const number of copied ?? []) expect(section?.textContent, name).toContain(number)
    }
  })

  test('leads to the previous and the next code', () => {
    for (const [place, { name }] of codes.entries()) {
      const { root } = codePage(tag, name)
      const target = (rel: string) => root.querySelector(`nav a[rel=${rel}]`)?.getAttribute('href')
      const path = (at: number) => codes[at] && `/${tag}/codes/${codes[at].name}/`

      expect(target('prev'), name).toBe(path(place - 1))
      expect(target('next'), name).toBe(path(place + 1))
    }
  })

  test('shows the name as the machine-translated page prints it, where that is corrupt', () => {
    for (const { name, printed } of codes) {
      const mangled = printed?.[tag]
      if (!mangled || mangled.replaceAll(' ', '') === name) continue

      expect(plain(codePage(tag, name).root.querySelector('main')?.textContent), name).toContain(plain(mangled))
    }
  })
})

test('the sections of a code have the same ids in every language, in the order of the contract', () => {
  for (const { name } of codes) {
    const [first = [], ...others] = tags.map((tag) => sectionsOf(codePage(tag, name)))
    const sections = first.filter((id) => [...SECTIONS, 'values'].includes(id))

    for (const other of others) expect(other, name).toEqual(first)
    expect(sections, name).toContain('values')
    expect(
      sections.filter((id) => id !== 'values'),
      name,
    ).toEqual(SECTIONS.filter((id) => sections.includes(id)))
    for (const id of ['meaning', 'origin', 'appearances', 'related', 'sources']) expect(sections, name).toContain(id)
    expect(sections.includes('causes') !== sections.includes('steps'), name).toBe(true)
  }
})

test('an alias and its original name each other', () => {
  for (const { name, alias } of codes) {
    if (!alias) continue
    for (const tag of tags) {
      const leads = (from: string, to: string) =>
        codePage(tag, from)
          .root.querySelectorAll('.facts a, .notice a')
          .some((link) => link.getAttribute('href') === `/${tag}/codes/${to}/`)

      expect(leads(name, alias), name).toBe(true)
      expect(leads(alias, name), alias).toBe(true)
    }
  }
})

test('every piece of code is kept out of translation', () => {
  for (const { path, root } of localePages) {
    const translated = root.querySelectorAll('code').filter((code) => !code.closest('[translate=no]'))

    expect(
      translated.map(({ textContent }) => textContent),
      path,
    ).toEqual([])
  }
})

test('what programs print is set off in the texts of related errors, and no sign of its markup is left', () => {
  for (const tag of tags) {
    const entries = pageAt(`/${tag}/related-errors/`).root.querySelectorAll('article')

    expect(entries.filter((entry) => entry.querySelector('em')).length, tag).toBeGreaterThan(5)
    expect(
      entries
        .filter(({ innerHTML }) => innerHTML.replaceAll(/<code.*?<\/code>/g, '').includes('*'))
        .map(({ id }) => id),
      tag,
    ).toEqual([])
  }
})
