import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { atomFeed } from '../../src/machine/feed.ts'
import { code, section, table } from '../../src/machine/markdown.ts'
import { sitemapXml } from '../../src/machine/sitemap.ts'
import { escapeXml } from '../../src/machine/xml.ts'

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })

describe('the feed', () => {
  const feed = atomFeed({
    tag: 'en-US',
    t: (key, values) => `${key} ${values?.['count'] ?? ''}`.trim(),
    self: 'https://example.org/en-US/feed.xml',
    home: 'https://example.org/en-US/',
    changes: [
      { date: '2026-12-01', change: 'corrected', codes: ['SEC_E_OK'] },
      { date: '2026-11-21', change: 'added', codes: 'all' },
    ],
    names: ['SEC_E_OK', 'SEC_E_TIME_SKEW'],
    addressOf: (name) => `https://example.org/en-US/codes/${name}/`,
    meaningOf: (name) => `${name} & <what> "it" says`,
  })

  test('is well-formed, and as young as its latest change', () => {
    expect(XMLValidator.validate(feed)).toBe(true)
    expect(parser.parse(feed).feed.updated).toBe('2026-12-01T00:00:00Z')
  })

  test('has an entry for each change, with an id of its own', () => {
    const { entry } = parser.parse(feed).feed
    expect(entry.map(({ id }: { id: string }) => id)).toEqual([
      'https://example.org/en-US/feed.xml#2026-12-01-corrected',
      'https://example.org/en-US/feed.xml#2026-11-21-added',
    ])
    expect(entry[0].title).toBe('change.corrected 1: SEC_E_OK')
    expect(entry[0].link.href).toBe('https://example.org/en-US/codes/SEC_E_OK/')
    expect(entry[1].title).toBe('change.added 2')
  })

  test('holds its list as escaped HTML, in which meanings are text', () => {
    const [entry] = parser.parse(feed).feed.entry
    expect(entry.content['#text']).toBe(
      '<ul><li><a href="https://example.org/en-US/codes/SEC_E_OK/">SEC_E_OK</a>: SEC_E_OK &amp; &lt;what&gt; &quot;it&quot; says</li></ul>',
    )
  })
})

test('a sitemap names each page and its alternates', () => {
  const address = (tag: string) => `https://example.org/${tag}/?a=1&b=2`
  const alternates = ['en-US', 'it-IT'].map((tag) => ({ tag, address: address(tag) }))
  const xml = sitemapXml([{ address: address('it-IT'), alternates }])
  expect(XMLValidator.validate(xml)).toBe(true)
  const { url } = parser.parse(xml).urlset
  expect(url.loc).toBe('https://example.org/it-IT/?a=1&b=2')
  expect(url['xhtml:link'].map(({ hreflang }: { hreflang: string }) => hreflang)).toEqual(['en-US', 'it-IT'])
})

test('text in XML is only text', () => {
  expect(escapeXml('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;')
})

describe('Markdown', () => {
  test('code gets a fence that it does not hold', () => {
    expect(code('plain')).toBe('`plain`')
    expect(code('a `tick`')).toBe('`` a `tick` ``')
  })

  test('a section without text has no heading', () => {
    expect(section(2, 'Title', '', '')).toBe('')
    expect(section(2, 'Title', 'text')).toBe('## Title\n\ntext')
  })

  test('a bar in a cell does not end the cell', () => {
    expect(table('Caption', ['a'], [['x | y']])).toBe('Caption\n\n| a |\n| --- |\n| x \\| y |')
  })
})
