import { toHex } from '../codes/hresult.ts'
import type { Hit } from '../codes/answer.ts'
import type { AlertRow, LookupIndex } from '../codes/lookup-index.ts'
import { labelOf, type RelatedErrorEntry } from '../codes/related-errors.ts'
import type { Translate } from '../locales/strings.ts'
import type { PageHit } from './pages.ts'

/** One line of a group, ready to be shown. */
export interface Item {
  /** The code it stands for; none for a guide or a related error. */
  code?: string
  title: string
  hex?: string
  /** Unsigned 32-bit. */
  value?: number
  /** How the input was read, or what kind of thing it is. */
  note?: string
  /** Plain text; in an excerpt, `<mark>` stands around what was found. */
  text?: string
  isExcerpt?: boolean
  /** The locale of the text, where it is not the page's. */
  lang?: string
  /** The codes that it goes with. */
  goesWith?: string[]
  /** Path within the locale. */
  path: string
  /** Causes of the code, those that are closest to the input first. */
  causes?: CauseLine[]
}

/** A cause under the line of its code. */
export interface CauseLine {
  title: string
  /** Path within the locale. */
  path: string
  isClosest: boolean
}

/** What names and numbers are answered with. */
export interface Known {
  index: LookupIndex
  t: Translate
}

/** A code that was read → its line, with a word on how. */
export function hitItem({ code, manner }: Hit, known: Known): Item {
  const hex = toHex(known.index.byName.get(code)?.value ?? 0)

  return codeItem(code, known, known.t(`read.${manner}`, { hex }))
}

/** A code → its line, with its meaning. */
export function codeItem(code: string, { index }: Known, note?: string): Item {
  const { value = 0, meaning, lang } = index.byName.get(code) ?? {}

  return {
    code,
    title: code,
    hex: toHex(value),
    value,
    path: `codes/${code}/`,
    ...(note && { note }),
    ...(meaning && { text: meaning }),
    ...(lang && { lang }),
  }
}

/** A related error → its line, which leads to what is said about it. */
export function relatedItem({ id, value, codes, meaning, lang }: RelatedErrorEntry): Item {
  return {
    title: labelOf(id),
    ...(value.startsWith('0x') && { hex: value }),
    ...(meaning && { text: meaning }),
    ...(lang && { lang }),
    goesWith: codes,
    path: `related-errors/#${id}`,
  }
}

/** A TLS alert → the line of the code that it goes with; none where it goes with no code. */
export function alertItem({ number, name, code }: AlertRow, known: Known): Item[] {
  return known.index.byName.has(code)
    ? [{ ...codeItem(code, known), title: `alert ${number} ${name}`, goesWith: [code] }]
    : []
}

/** A page that the full text found → its line. */
export function pageItem({ code, title, path, excerpt }: PageHit, known: Known): Item {
  return { ...(code ? codeItem(code, known) : { title }), path, text: excerpt, isExcerpt: true }
}
