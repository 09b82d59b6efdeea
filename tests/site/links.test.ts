import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { addresses, localePages, pageAt, pages, textAt, type BuiltPage } from '../support/built-site.ts'

/** What a page says of a link, and where it leads. */
interface Link {
  page: BuiltPage
  href: string
  url: URL
  switchesLanguage: boolean
}

const HOST = 'http://site.test'
/** What all languages share. */
const SHARED = /^\/(?:(?:samples\/)?[\w.-]+\.\w+)?$/

const links: Link[] = [...pages.values()].flatMap((page) =>
  page.root.querySelectorAll('a[href]').map((link) => {
    const href = link.getAttribute('href') ?? ''
    const switchesLanguage = link.hasAttribute('hreflang') || link.closest('.notice') !== null

    return { page, href, url: new URL(href, HOST + page.path), switchesLanguage }
  }),
)
const internal = links.filter(({ url }) => url.origin === HOST)
const said = (found: readonly Link[]) => [...new Set(found.map(({ page, href }) => `${page.path} → ${href}`))]

test('every page is linked to and from', () => {
  expect(pages.size).toBeGreaterThan(600)
  expect(internal.length).toBeGreaterThan(pages.size)
})

test('every link within the site leads to a page or a file, with its slash', () => {
  expect(said(internal.filter(({ url }) => !addresses.has(decodeURI(url.pathname))))).toEqual([])
})

test('every anchor exists on the page that it leads to', () => {
  const anchors = internal.filter(({ url }) => url.hash !== '')

  expect(anchors.length).toBeGreaterThan(0)
  expect(
    said(anchors.filter(({ url }) => !pages.get(url.pathname)?.ids.has(decodeURIComponent(url.hash.slice(1))))),
  ).toEqual([])
})

test('every link stays in the language of its page, the language switch aside', () => {
  const astray = internal.filter(({ page, url, switchesLanguage }) => {
    const stays = !page.tag || url.pathname.startsWith(`/${page.tag}/`) || SHARED.test(url.pathname)

    return !stays && !switchesLanguage
  })

  expect(said(astray)).toEqual([])
})

test('every link to Microsoft Learn is in the language of its page, and no link is without encryption', () => {
  const learn = links.filter(({ url }) => url.host === 'learn.microsoft.com')
  const foreign = learn.filter(({ page, url }) => page.tag && !url.pathname.startsWith(`/${page.tag.toLowerCase()}/`))

  expect(learn.length).toBeGreaterThan(1000)
  expect(said(foreign)).toEqual([])
  expect(said(links.filter(({ url }) => url.origin !== HOST && url.protocol !== 'https:'))).toEqual([])
})

test('every page in the language switch is the same one, and every page has the whole switch', () => {
  for (const { path, tag, root } of localePages) {
    const targets = root.querySelectorAll('language-links a').map((link) => link.getAttribute('href'))

    expect(targets, path).toEqual(LOCALES.map((locale) => path.replace(`/${tag}/`, `/${locale.tag}/`)))
  }
})

test('nothing that a page loads comes from another host', () => {
  for (const { path, root, html } of pages.values()) {
    const loaded = root.querySelectorAll(
      'script[src], img[src], iframe, object, embed, source, video, audio, link[href]',
    )
    const outside = loaded.filter((element) => {
      if (/^(?:canonical|alternate|license)$/.test(element.getAttribute('rel') ?? '')) return false

      return new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', HOST + path).origin !== HOST
    })

    expect(outside.map(String), path).toEqual([])
    expect(html, path).not.toMatch(/url\(\s*['"]?(?:https?:)?\/\/|@import/)
  }
})

test('no script and no style names another host', () => {
  const own = [...addresses].filter((path) => /^\/assets\/.*\.(?:js|css)$/.test(path))

  expect(own.length).toBeGreaterThan(0)
  for (const path of own) expect(textAt(path), path).not.toMatch(/["'`(](?:https?:)?\/\/[\w-]+\.\w/)
})

test('everything that a page loads exists', () => {
  for (const { path, root } of pages.values()) {
    for (const element of root.querySelectorAll('script[src], img[src], link[rel=icon], link[rel=stylesheet]')) {
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? ''

      expect(addresses.has(address), `${path} loads ${address}`).toBe(true)
    }
    for (const form of root.querySelectorAll('form[action]')) {
      expect(addresses.has(form.getAttribute('action') ?? ''), path).toBe(true)
    }
  }
})

test('no id stands twice on a page, and every reference to one finds it', () => {
  for (const { path, root, ids } of pages.values()) {
    const all = root.querySelectorAll('[id]').map(({ id }) => id)

    expect(
      all.filter((id, place) => all.indexOf(id) !== place),
      path,
    ).toEqual([])
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
      for (const element of root.querySelectorAll(`[${name}]`)) {
        for (const id of (element.getAttribute(name) ?? '').split(' ')) expect(ids.has(id), `${path} #${id}`).toBe(true)
      }
    }
  }
})

test('a related error that the prose of a code names leads to what is said about it', () => {
  const links = pageAt('/en-US/codes/SEC_E_LOGON_DENIED/').root.querySelectorAll('.prose a')
  const [link] = links.filter(({ text }) => text === 'STATUS_LOGON_FAILURE')

  expect(link?.getAttribute('href')).toBe('/en-US/related-errors/#STATUS_LOGON_FAILURE')
})
