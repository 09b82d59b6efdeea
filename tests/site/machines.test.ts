import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LOCALE, LOCALES } from '../../src/locales/locales.ts'
import { CODE_COMPONENTS, GUIDE_COMPONENTS } from '../../src/markdown/page-components.ts'

const dist = 'dist'
const tags = LOCALES.map(({ tag }) => tag)
const read = (file: string) => readFileSync(join(dist, file), 'utf8')
const json = (file: string) => JSON.parse(read(file))
const xml = (file: string) => {
  expect(XMLValidator.validate(read(file)), file).toBe(true)

  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(read(file))
}
const pathOf = (address: string) => new URL(address).pathname.slice(1)
const markdownOf = (page: string) => {
  const link = parse(read(page)).querySelector('link[rel=alternate][type="text/markdown"]')
  expect(link?.getAttribute('href'), page).toBe('index.md')

  return read(page.replace(/html$/, 'md'))
}
const tagOf = (components: readonly string[]) => new RegExp(`</?(?:${components.join('|')})\\b`)
const names: string[] = json('codes.json').codes.map(({ name }: { name: string }) => name)

describe('the sitemap', () => {
  const urls: { loc: string; 'xhtml:link': { hreflang: string; href: string }[] }[] = xml('sitemap-0.xml').urlset.url
  const pages = tags.flatMap((tag) => globSync(`${tag}/**/index.html`, { cwd: dist }))
  const indexed = pages.filter((page) => !read(page).includes('<meta name="robots" content="noindex">'))

  test('names every page that may be indexed, and no other', () => {
    const listed = urls.map(({ loc }) => `${pathOf(loc)}index.html`)
    expect(listed.toSorted()).toEqual(indexed.toSorted())
  })

  test('is named in robots.txt', () => {
    expect(read('robots.txt')).toMatch(/^Sitemap: https?:\/\/.+\/sitemap-index\.xml$/m)
  })

  test('says the same about languages as the pages', () => {
    for (const { loc, 'xhtml:link': links } of urls.filter((_, place) => place % 11 === 0)) {
      const head = parse(read(`${pathOf(loc)}index.html`))
      for (const { hreflang, href } of links) {
        expect(head.querySelector(`link[rel=alternate][hreflang=${hreflang}]`)?.getAttribute('href')).toBe(href)
      }
    }
  })
})

describe.for(tags)('for machines in %s', (tag) => {
  test('each code has its JSON, which agrees with codes.json', () => {
    for (const row of json('codes.json').codes) {
      const { meaning, causes, ...facts } = row
      const own = json(`${tag}/codes/${row.name}/index.json`)
      expect(own).toMatchObject({ ...facts, meaning: meaning[tag], locale: tag, version: 2 })
      expect(
        own.causes.map(({ id, title, sources }: { id: string; title: string; sources: string[] }) => ({
          id,
          title,
          sources,
        })),
      ).toEqual(
        causes[tag].map(({ id, title, sources }: { id: string; title: string; sources: string[] }) => ({
          id,
          title,
          sources,
        })),
      )
      expect(own.opening).not.toBe('')
      expect(pathOf(own.url)).toBe(`${tag}/codes/${row.name}/`)
    }
  })

  test('each code has its Markdown: numbers, meaning, every cause or step, and no tags of components', () => {
    for (const { name, hex, signed, unsigned, meaning } of json('codes.json').codes) {
      const text = markdownOf(`${tag}/codes/${name}/index.html`)
      for (const part of [`# ${name}\n`, hex, String(signed), String(unsigned), meaning[tag]])
        expect(text).toContain(part)
      const { causes, steps } = json(`${tag}/codes/${name}/index.json`)
      for (const { title } of [...causes, ...steps]) expect(text).toContain(`### ${title}\n`)
      const page = parse(read(`${tag}/codes/${name}/index.html`))
      expect(causes.length + steps.length).toBe(page.querySelectorAll('#causes h3, #steps h3').length)
      for (const { textContent } of page.querySelectorAll('#related h3')) expect(text).toContain(`### ${textContent}\n`)
      expect(text).not.toMatch(tagOf(CODE_COMPONENTS))
    }
  })

  test('each guide and the glossary have their Markdown, with the headings of the page', () => {
    const pages = globSync(`${tag}/{guides/*,glossary}/index.html`, { cwd: dist })
    expect(pages.length).toBeGreaterThan(6)
    for (const page of pages) {
      const text = markdownOf(page)
      const headings = parse(read(page)).querySelectorAll('main h1, .prose h2')
      for (const heading of headings) expect(text).toContain(`# ${heading.textContent.trim()}\n`)
      expect(text).not.toMatch(tagOf(GUIDE_COMPONENTS))
      expect(text).not.toContain('undefined')
    }
  })

  test('the home page, the table and the list of guides have their Markdown, with links to the Markdown of each', () => {
    for (const page of ['index.html', 'codes/index.html', 'guides/index.html']) {
      const text = markdownOf(`${tag}/${page}`)
      const main = parse(read(`${tag}/${page}`)).querySelector('main')
      expect(text).toContain(`# ${main?.querySelector('h1')?.textContent.trim()}\n`)
      const links = [...text.matchAll(/\]\((https?:[^)]+)\)/g)].map(([, address = '']) => pathOf(address))
      for (const path of links) expect(existsSync(join(dist, path)), path).toBe(true)
      const listed = main?.querySelectorAll('ol a, ul a, tbody a').map((link) => link.getAttribute('href')) ?? []
      expect(listed.length).toBeGreaterThan(5)
      // A filtered table and a place on the page have no Markdown of their own.
      const own = listed.filter((href) => href?.endsWith('/'))
      for (const href of own) expect(links).toContain(`${href?.slice(1)}index.md`)
    }
    for (const { name, hex, meaning } of json('codes.json').codes) {
      expect(markdownOf(`${tag}/codes/index.html`)).toContain(`/${name}/index.md) | \`${hex}\` |`)
      expect(markdownOf(`${tag}/codes/index.html`)).toContain(` ${meaning[tag].replaceAll('|', '\\|')} |`)
    }
  })

  test('the state of the translations has its Markdown, with the numbers of the page', () => {
    const text = markdownOf(`${tag}/translations/index.html`)
    for (const row of parse(read(`${tag}/translations/index.html`)).querySelectorAll('tbody tr')) {
      const cells = row.querySelectorAll('th, td').map(({ textContent }) => textContent.trim())
      expect(cells).toHaveLength(4)
      expect(text).toContain(`| ${cells.join(' | ')} |`)
    }
  })

  test('llms.txt leads to a file for each code', () => {
    const file = tag === DEFAULT_LOCALE ? 'llms.txt' : `${tag}/llms.txt`
    const addresses = [...read(file).matchAll(/\]\((https?:[^)]+)\)/g)].map(([, address = '']) => pathOf(address))
    expect(addresses.length).toBeGreaterThan(names.length)
    for (const path of addresses) expect(existsSync(join(dist, path)), path).toBe(true)
    for (const name of names) expect(addresses).toContain(`${tag}/codes/${name}/index.md`)
  })

  test('the search is offered to browsers, under a name that they have room for', () => {
    const link = parse(read(`${tag}/index.html`)).querySelector('link[rel=search]')
    const { OpenSearchDescription: offer } = xml(link?.getAttribute('href')?.slice(1) ?? '')
    expect([...offer.ShortName].length).toBeLessThanOrEqual(16)
    const { template } = offer.Url.find(({ type }: { type: string }) => type === 'text/html')
    expect(template).toMatch(new RegExp(`^https?://.+/${tag}/search/\\?q=\\{searchTerms\\}&go=1$`))
  })

  test('the manifest starts at the home page', () => {
    const link = parse(read(`${tag}/index.html`)).querySelector('link[rel=manifest]')
    const manifest = json(link?.getAttribute('href')?.slice(1) ?? '')
    expect(manifest).toMatchObject({ lang: tag, start_url: `/${tag}/`, scope: '/' })
    for (const { src } of manifest.icons) expect(existsSync(join(dist, src))).toBe(true)
  })

  test('the feed names the latest changes', () => {
    const link = parse(read(`${tag}/index.html`)).querySelector('link[type="application/rss+xml"]')
    const { channel } = xml(link?.getAttribute('href')?.slice(1) ?? '').rss
    const [latest] = [channel.item].flat()
    expect(new Date(latest.pubDate).toISOString().slice(0, 10)).toBe(json('codes.json').updated)
    expect(channel.language).toBe(tag.toLowerCase())
  })

  test('a code page says in JSON-LD what it defines', () => {
    const page = parse(read(`${tag}/codes/SEC_E_TIME_SKEW/index.html`))
    const term = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '')
    expect(term).toMatchObject({
      '@type': 'DefinedTerm',
      name: 'SEC_E_TIME_SKEW',
      termCode: '0x80090324',
      inLanguage: existsSync(`content/${tag}/codes/SEC_E_TIME_SKEW.mdx`) ? tag : DEFAULT_LOCALE,
    })
    expect(term.inDefinedTermSet['@type']).toBe('DefinedTermSet')
    expect(term['@id']).toBe(page.querySelector('link[rel=canonical]')?.getAttribute('href'))
  })

  test('a code page says in JSON-LD where it stands, as its first links do', () => {
    const page = parse(read(`${tag}/codes/SEC_E_TIME_SKEW/index.html`))
    const [, list] = page.querySelectorAll('script[type="application/ld+json"]').map(({ text }) => JSON.parse(text))
    const steps = list.itemListElement as { name: string; item?: string }[]
    const links = page.querySelectorAll('.crumbs a')
    expect(list['@type']).toBe('BreadcrumbList')
    expect(steps.map(({ name }) => name)).toEqual([...links.map(({ text }) => text), 'SEC_E_TIME_SKEW'])
    expect(steps.slice(0, -1).map(({ item }) => new URL(item ?? '').pathname)).toEqual([
      `/${tag}/codes/`,
      `/${tag}/codes/`,
    ])
  })

  test('a link to a code goes with a picture of that code, in the size that all who show it want', () => {
    for (const { name } of json('codes.json').codes) {
      const page = parse(read(`${tag}/codes/${name}/index.html`))
      const address = page.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? ''
      expect(new URL(address).pathname).toBe(`/cards/${tag}/${name}.png`)
      const picture = readFileSync(join(dist, new URL(address).pathname))
      expect(picture.toString('latin1', 1, 4)).toBe('PNG')
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
    }
  })
})
