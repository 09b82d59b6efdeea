import { toHex, toSigned, fieldsOf } from '../codes/value.ts'
import { lookup, type Answer, type Hit } from '../codes/lookup.ts'
import type { LookupTable } from '../codes/table.ts'
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

type Labels = Readonly<Record<string, string>>

/**
 * An input, the table and whatever texts have arrived → what to show. Without texts names and numbers are answered all
 * the same. Throws nothing.
 */
export function answerTo(input: string, table: LookupTable, labels: Labels, texts?: Texts): Results {
  const answer = lookup(input, table)
  const recognised = answer.recognised.map((hit) => itemOf(hit.code, table, labels, texts, noteOf(hit, table, labels)))
  const taken = new Set(answer.recognised.map(({ code }) => code))
  const prose = answer.prose && texts ? proseItems(input, taken, table, labels, texts) : []
  const group = (name: GroupName, items: Item[], label: string = name): Group => {
    return { name, label: labels[`search.group.${label}`] ?? '', items }
  }
  const only = answer.recognised.length === 1 && answer.recognised[0]

  return {
    groups: [
      group('recognised', recognised, answer.recognised.length > 1 && input.length > 60 ? 'text' : 'recognised'),
      group('prose', prose),
      group('neighbours', neighbourItems(answer, table, labels, texts)),
      group(
        'nearest',
        answer.nearest.map((code) => itemOf(code, table, labels, texts)),
      ),
    ].filter(({ items }) => items.length > 0),
    remarks: remarksOn(answer, table, labels),
    marks: answer.recognised.map(({ start, end }) => ({ start, end })),
    ...(only && { only: only.code }),
    answer,
  }
}

/** The part of an input that is safe and short enough for an address: what was recognised in it, or the input itself. */
export function shareable(input: string, answer: Answer): string {
  if (input.length <= 200 && !input.includes('\n')) return input.trim()
  const read = answer.recognised.map((hit) => hit.read.replaceAll(/\s+/g, ' '))
  const neighbours = answer.neighbours.filter((id) => /^[A-Z]/.test(id))

  return [...read, ...neighbours].join(' ').slice(0, 400)
}

function itemOf(code: string, table: LookupTable, labels: Labels, texts: Texts | undefined, note?: string): Item {
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

function noteOf({ code, manner }: Hit, table: LookupTable, labels: Labels): string {
  return fill(labels[`read.${manner}`] ?? '', { hex: toHex(table.byName.get(code)?.value ?? 0) })
}

function proseItems(input: string, taken: Set<string>, table: LookupTable, labels: Labels, texts: Texts): Item[] {
  const own = texts.own.search(input)
  const foreign = texts.fallback?.index.search(input) ?? []
  const foreignLeads = (foreign[0]?.score ?? 0) > 1.4 * (own[0]?.score ?? 0)
  const ordered = foreignLeads ? [...foreign, ...own] : [...own, ...foreign]
  const items: Item[] = []
  for (const { code } of ordered) {
    if (taken.has(code)) continue
    taken.add(code)
    const borrowed = texts.fallback && !own.some((hit) => hit.code === code)
    items.push(itemOf(code, table, labels, texts, borrowed ? labels['search.english'] : undefined))
  }
  for (const page of texts.pages ?? []) {
    if (page.code && taken.has(page.code)) continue
    if (page.code) taken.add(page.code)
    items.push(
      page.code ? itemOf(page.code, table, labels, texts) : { title: page.title, path: page.path, text: page.excerpt },
    )
  }

  return items.slice(0, 12)
}

function neighbourItems(answer: Answer, table: LookupTable, labels: Labels, texts: Texts | undefined): Item[] {
  return answer.neighbours.flatMap((id) => {
    const entry = table.neighbourById.get(id)
    const [code] = entry?.codes ?? []
    if (!entry || !code) return []
    const own = texts?.own.sentenceOf(id)
    const name = /^[A-Z]/.test(id) ? id : id.replace(/^ldap-data-/, 'data ').replace(/^schannel-/, 'Schannel ')
    const goes = fill(labels['search.goes-with'] ?? '', { names: entry.codes.join(', ') })

    return [{ code, title: name, hex: entry.value, note: goes, path: `codes/${code}/`, ...(own && { text: own }) }]
  })
}

function remarksOn({ unknown, disagreement, neighbours }: Answer, table: LookupTable, labels: Labels): string[] {
  const remarks: string[] = []
  if (unknown !== undefined) {
    const { severity, facility, code } = fieldsOf(unknown)
    const values = {
      severity,
      facility,
      code: `0x${code.toString(16).toUpperCase()}`,
      signed: toSigned(unknown),
      unsigned: unknown,
    }
    if (neighbours.length === 0 || !table.neighbourByValue.has(unknown)) {
      remarks.push(fill(labels['search.unknown'] ?? '', { hex: toHex(unknown) }))
    }
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

function fill(template: string, values: Record<string, string | number>): string {
  return template.replaceAll(/\{(\w+)\}/g, (written, key: string) => String(values[key] ?? written))
}
