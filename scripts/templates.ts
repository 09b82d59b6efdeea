/** One page of each template, within a locale: what screenshots are taken of and what Lighthouse measures. */
export const TEMPLATES = {
  home: '',
  table: 'codes/',
  error: 'codes/SEC_E_WRONG_PRINCIPAL/',
  search: 'search/',
  guides: 'guides/',
  guide: 'guides/schannel-tls-alerts/',
  'related-errors': 'related-errors/',
  glossary: 'glossary/',
  translations: 'translations/',
}
