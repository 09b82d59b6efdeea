import type { APIRoute } from 'astro'
import { translatorOf } from '../data/strings.ts'
import { absoluteUrl, localePath, sitePath } from '../locales/paths.ts'
import { localePaths } from '../locales/static-paths.ts'

export const getStaticPaths = localePaths

/** Offers the search to browsers. `go` sends a query that means one code straight to its page. */
export const GET: APIRoute = ({ params: { locale: tag = '' } }) => {
  const t = translatorOf(tag)

  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(t('site.short'))}</ShortName>
  <LongName>${escaped(t('site.name'))}</LongName>
  <Description>${escaped(t('site.description'))}</Description>
  <Language>${tag}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${absoluteUrl(sitePath('favicon.svg'))}</Image>
  <Url type="text/html" rel="results" template="${absoluteUrl(localePath(tag, 'search/'))}?q={searchTerms}&amp;go=1"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${absoluteUrl(sitePath(`opensearch.${tag}.xml`))}"/>
</OpenSearchDescription>
`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
