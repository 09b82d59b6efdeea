import { LOCALES } from '../../src/locales/locales.ts'
import { versionOf } from '../../src/locales/version.ts'
import type { Page, RuledContent } from '../../src/rules/rule.ts'
import type { CodePage } from '../../src/schemas/code-page.ts'
import type { CodeRecord } from '../../src/schemas/code.ts'
import type { Guide } from '../../src/schemas/guide.ts'
import { outlineOf } from './outlines.ts'

const tags = LOCALES.map(({ tag }) => tag)

/** The least content in which every rule holds: two codes and an alias, a related error, a guide. A test breaks one thing in it. */
export interface SmallContent extends RuledContent {
  codes: CodeRecord[]
  codePages: Page<CodePage>[]
  guides: Page<Guide>[]
}

export const BODY = `It failed.

<Causes>

<Cause id="first" title="First" sources={['curl/curl#1']}>
Do this.
</Cause>

</Causes>
`

/** The same as a translation writes it. */
export const UNSOURCED = BODY.replace(/ sources=\{\[.*?\]\}/, '')

export async function smallContent(): Promise<SmallContent> {
  const codes = [
    record('SEC_E_ONE', 0x80090301),
    record('SEC_E_TWO', 0x80090302),
    { ...record('SEC_E_ALIAS'), alias: 'SEC_E_TWO' },
  ]
  const english = await Promise.all(codes.map(({ name }) => codePage('en-US', name, BODY)))
  const translated = await Promise.all(
    tags.slice(1).flatMap((tag) => english.map((page) => translationOf(tag, page, UNSOURCED))),
  )

  return {
    codes,
    relatedErrors: [
      { id: 'CERT_E_EXPIRED', group: 'certificate', value: '0x800B0101', codes: ['SEC_E_ONE'], source: 'winerror.h' },
    ],
    alerts: [{ name: 'bad_certificate', code: 'SEC_E_ONE' }],
    changes: [
      { date: '2026-11-22', change: 'revised', codes: ['SEC_E_ONE'] },
      { date: '2026-11-21', change: 'added', codes: 'all' },
    ],
    sources: { winerror: {} },
    functions: [],
    appearances: [],
    codePages: [...english, ...translated],
    guides: await Promise.all(tags.map((tag) => guide(tag, 'Text.\n\n<Section id="bits">\n\nMore.\n\n</Section>'))),
    glossaries: byTag({ ticket: { term: 'ticket', definition: 'A proof.' } }),
    relatedErrorTexts: byTag({ CERT_E_EXPIRED: { meaning: 'It has expired.', cause: [], fix: [] } }),
    searchTerms: byTag({ SEC_E_ONE: ['clock skew'] }),
    strings: byTag({ title: 'Title of {count}', 'guide.hresult.bits': 'Bits' }),
  }
}

export async function codePage(tag: string, name: string, body: string): Promise<Page<CodePage>> {
  const file = `content/${tag}/codes/${name}.mdx`

  return { tag, name, file, data: { meaning: 'It means this.' }, body, outline: await outlineOf(body) }
}

/** A page that follows the latest text of another one. */
export async function translationOf(tag: string, original: Page<CodePage>, body: string): Promise<Page<CodePage>> {
  const page = await codePage(tag, original.name, body)

  return { ...page, data: { ...page.data, translatedFrom: versionOf(original) } }
}

async function guide(tag: string, body: string): Promise<Page<Guide>> {
  const data = { title: 'Title', summary: 'Summary.', codes: ['SEC_E_ONE'] }

  return { tag, name: 'hresult', file: `content/${tag}/guides/hresult.mdx`, data, body, outline: await outlineOf(body) }
}

function record(name: string, value?: number): CodeRecord {
  return { name, area: 'tls', documented: true, sources: ['winerror'], ...(value !== undefined && { value }) }
}

function byTag<T>(data: T): Map<string, T> {
  return new Map(tags.map((tag) => [tag, data]))
}
