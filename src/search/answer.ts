import { toHex, toSigned, fieldsOf } from '../codes/hresult.ts'
import { lookup, type Answer, type Hit } from '../codes/lookup.ts'
import type { LookupTable } from '../codes/table.ts'
import type { Further } from './further.ts'
import type { PhraseIndex } from './phrases.ts'

export type GroupName = 'recognised' | 'prose' | 'neighbours' | 'nearest'

/** One line of an answer, ready to be shown. */
export interface Item {
  /** The code it stands for; none for a guide. */
  code?: string
  title: string
  hex?: string
  /** Unsigned 32-bit. */
  value?: number
  /** How the input was read, or what kind of thing it is. */
  note?: string
  text?: string
  /** The locale of the text, where it is not the page's. */
  lang?: string
  /** Path within the locale. */
  path: string
}

export interface Group {
  name: GroupName
  label: string
  items: Item[]
}

/** All that is shown for an input. */
export interface Results {
  groups: Group[]
  /** Sentences that go before the groups. */
  remarks: string[]
  /** The parts of the input that codes were read from. */
  marks: { start: number; end: number }[]
  /** The one code that the input means; none where there is a choice. */
  only?: string
  answer: Answer
}

/** A page that the full text found. */
export interface Page {
  code?: string
  title: string
  path: string
  excerpt: string
}

/** What the words of an input are searched in. */
export interface Texts {
  own: PhraseIndex
  fallback?: { tag: string; index: PhraseIndex }
  pages?: Page[]
}

/** What has been loaded so far. */
export interface Loaded {
  table: LookupTable
  labels: Labels
  further?: Further
  texts?: Texts
}

type Labels = Readonly<Record<string, string>>

/**
 * An input and what has been loaded so far → what to show. The table alone answers names and numbers. `answer` spares the
 * lookup where it was made already. Throws nothing.
 */
export function answerTo(input: string, loaded: Loaded, answer = lookupIn(input, loaded)): Results {
  const { labels, further, texts } = loaded
  const hits = (found: readonly Hit[]) => found.map((hit) => itemOf(hit.code, loaded, noteOf(hit, loaded)))
  const taken = new Set([...answer.recognised, ...answer.suggested].map(({ code }) => code))
  const prose = [...hits(answer.suggested), ...(further?.prose(input, answer, taken, loaded) ?? [])]
  const neighbours = further?.neighbours(answer, loaded) ?? []
  const nothing = answer.recognised.length + prose.length + neighbours.length === 0
  const weak = nothing && answer.nearest.length === 0 && answer.words !== 'none' && input.length <= LONGEST_WEAK
  const nearest = weak ? (texts?.own.nearest(input) ?? []) : answer.nearest
  const only = answer.recognised.length === 1 && answer.recognised[0]
  const recognisedLabel = answer.recognised.length > 1 && input.length > 60 ? 'text' : 'recognised'
  const group = (name: GroupName, items: Item[], label: string = name): Group => {
    return { name, label: labels[`search.group.${label}`] ?? '', items }
  }

  return {
    groups: [
      group('recognised', hits(answer.recognised), recognisedLabel),
      group('prose', prose),
      group('neighbours', neighbours),
      group(
        'nearest',
        nearest.map((code) => itemOf(code, loaded)),
      ),
    ].filter(({ items }) => items.length > 0),
    remarks: remarksOn(answer, loaded),
    marks: answer.recognised.map(({ start, end }) => ({ start, end })),
    ...(only && { only: only.code }),
    answer,
  }
}

/** What an input means by all that has been loaded so far. */
export function lookupIn(input: string, { table, further }: Loaded): Answer {
  return lookup(input, table, further?.beside)
}

/** For a longer text that nothing is found for no code is offered. */
const LONGEST_WEAK = 2000
/** A single line up to this length is a query; anything longer is a text, which stays in the browser. */
const LONGEST_QUERY = 120
const LONGEST_ADDRESS = 400

/**
 * The part of an input that may stand in an address: a short query as it is, of a text only what was recognised in it.
 * Empty where nothing was.
 */
export function shareable(input: string, { answer, groups }: Results): string {
  if (input.length <= LONGEST_QUERY && !input.includes('\n')) return input.trim()
  const read = answer.recognised.map((hit) => hit.read.replaceAll(/\s+/g, ' '))
  const neighbours = answer.neighbours.filter((id) => /^[A-Z]/.test(id))
  const parts = [...new Set([...read, ...neighbours])]
  if (parts.length > 0) return parts.join(' ').slice(0, LONGEST_ADDRESS)
  const [first] = groups.find(({ name }) => name === 'prose')?.items ?? []

  return first?.code ?? ''
}

/** A code → the line that stands for it, with its meaning where the texts have arrived. */
export function itemOf(code: string, { table, texts }: Loaded, note?: string): Item {
  const value = table.byName.get(code)?.value ?? 0
  const own = texts?.own.meaningOf(code)
  const text = own ?? texts?.fallback?.index.meaningOf(code)

  return {
    code,
    title: code,
    hex: toHex(value),
    value,
    path: `codes/${code}/`,
    ...(note && { note }),
    ...(text && { text }),
    ...(!own && text && texts?.fallback && { lang: texts.fallback.tag }),
  }
}

function noteOf({ code, manner }: Hit, { table, labels }: Loaded): string {
  return fill(labels[`read.${manner}`] ?? '', { hex: toHex(table.byName.get(code)?.value ?? 0) })
}

function remarksOn({ unknown, disagreement }: Answer, { labels }: Loaded): string[] {
  const remarks: string[] = []
  if (unknown !== undefined) {
    const { severity, facility, code } = fieldsOf(unknown)
    const low = `0x${code.toString(16).toUpperCase()}`
    const values = { severity, facility, code: low, signed: toSigned(unknown), unsigned: unknown }
    remarks.push(fill(labels['search.unknown'] ?? '', { hex: toHex(unknown) }))
    remarks.push(fill(labels['search.unknown.detail'] ?? '', values))
  }
  if (disagreement) {
    const { number, name } = disagreement
    remarks.push(
      fill(labels['search.disagreement'] ?? '', { hex: toHex(number.value), number: number.code, name: name.code }),
    )
  }

  return remarks
}

/** A sentence with {names} → the sentence with the values in their place. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replaceAll(/\{(\w+)\}/g, (written, key: string) => String(values[key] ?? written))
}
