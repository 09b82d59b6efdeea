import type { APIRoute } from 'astro'
import { LOCALES } from '../locales/locales.ts'
import { localePath, sitePath } from '../locales/paths.ts'
import { document, element, escapeXml } from '../machine/xml.ts'
import { translatorOf } from '../reference.ts'

export function getStaticPaths() {
  return LOCALES.map(({ tag }) => ({ params: { locale: tag }, props: { tag } }))
}

/** Offers the search to browsers. `go` sends a query that means one code straight to its page. */
export const GET: APIRoute<{ tag: string }> = ({ props: { tag }, site }) => {
  const t = translatorOf(tag)
  const address = (path: string) => new URL(path, site).href
  const url = (type: string, template: string, rel: string) => element('Url', { type, rel, template })
  const text = (name: string, content: string) => element(name, {}, escapeXml(content))
  const parts = [
    text('ShortName', t('site.short')),
    text('LongName', t('site.name')),
    text('Description', t('site.description')),
    text('Language', tag),
    text('InputEncoding', 'UTF-8'),
    text('OutputEncoding', 'UTF-8'),
    element('Image', { width: '32', height: '32', type: 'image/svg+xml' }, address(sitePath('favicon.svg'))),
    url('text/html', `${address(localePath(tag, 'search/'))}?q={searchTerms}&go=1`, 'results'),
    url('application/opensearchdescription+xml', address(sitePath(`opensearch.${tag}.xml`)), 'self'),
  ]
  const root = { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }

  return new Response(document(element('OpenSearchDescription', root, parts.join('\n'))))
}
