import { document, element, escapeXml } from './xml.ts'

/** A page and the same page in other languages, each with its address. */
export interface SitemapPage {
  address: string
  alternates: readonly { tag: string; address: string }[]
}

/** Pages → a sitemap that names for each the same page in every language. */
export function sitemapXml(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ address, alternates }) =>
    element(
      'url',
      {},
      element('loc', {}, escapeXml(address)) +
        alternates
          .map((other) => element('xhtml:link', { rel: 'alternate', hreflang: other.tag, href: other.address }))
          .join(''),
    ),
  )
  const spaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }

  return document(element('urlset', spaces, `\n${urls.join('\n')}\n`))
}
