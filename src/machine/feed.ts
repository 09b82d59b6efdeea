import type { Translate } from '../locales/strings.ts'
import type { ChangeRecord } from '../schemas/change-record.ts'
import { document, element, escapeXml } from './xml.ts'

/** What a feed is made from, in one language. */
export interface FeedParts {
  tag: string
  t: Translate
  /** The addresses of the feed itself and of the page that it belongs to. */
  self: string
  home: string
  changes: readonly ChangeRecord[]
  /** All names of the table, for changes that concern all of them. */
  names: readonly string[]
  addressOf(name: string): string
  meaningOf(name: string): string
}

/** The changes to the codes → an Atom feed, the latest change first. */
export function atomFeed(parts: FeedParts): string {
  const { tag, t, self, home, changes } = parts
  const updated = timeOf(changes[0]?.date ?? '1970-01-01')

  return document(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': tag },
      [
        element('id', {}, escapeXml(self)),
        element('title', {}, escapeXml(t('feed.title'))),
        element('updated', {}, updated),
        element('author', {}, element('name', {}, escapeXml(t('site.name')))),
        element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
        element('link', { rel: 'alternate', type: 'text/html', hreflang: tag, href: home }),
        ...changes.map((change) => entry(change, parts)),
      ].join('\n'),
    ),
  )
}

function entry(
  { date, change, codes }: ChangeRecord,
  { t, self, home, names, addressOf, meaningOf }: FeedParts,
): string {
  const concerned = codes === 'all' ? names : codes
  const [only] = concerned.length === 1 ? concerned : []
  const lines = concerned.map(
    (name) => `<li><a href="${escapeXml(addressOf(name))}">${name}</a>: ${escapeXml(meaningOf(name))}</li>`,
  )

  return element(
    'entry',
    {},
    [
      element('id', {}, escapeXml(`${self}#${date}-${change}`)),
      element(
        'title',
        {},
        escapeXml(`${t(`change.${change}`, { count: concerned.length })}${only ? `: ${only}` : ''}`),
      ),
      element('updated', {}, timeOf(date)),
      element('link', { rel: 'alternate', type: 'text/html', href: only ? addressOf(only) : `${home}codes/` }),
      element('content', { type: 'html' }, escapeXml(`<ul>${lines.join('')}</ul>`)),
    ].join('\n'),
  )
}

function timeOf(date: string): string {
  return `${date}T00:00:00Z`
}
