import { equivalentsOf } from './others.ts'
import { printedNamesOf } from './beside.ts'
import { joinPrinted } from './resemblance.ts'
import type { AlertRecord } from '../schemas/alert-record.ts'
import type { NeighbourRecord } from '../schemas/neighbour-record.ts'
import type { Code } from './code.ts'
import {
  blockOf,
  bookKey,
  EQUIVALENT,
  pairKey,
  PRINTED,
  printedKeys,
  reversed,
  shardOf,
  SPELLING,
  wordKey,
  type Directory,
  type FixedBeside,
} from './shards.ts'
import { packTable } from './table.ts'

/** A table divided: what leads to the shards, and their lines by their names. */
export interface Split {
  directory: Omit<Directory, 'version'>
  shards: Map<string, string[]>
}

/** How many lines a page and, on average, a shard of words holds. */
export const LINES = 128
/** Of the codes of one kind that share a word, the shortest names stand for it: no more than these are shown anyway. */
const MOST_OF_WORD = 16
const MOST_OF_PRINTED = 48

/**
 * Codes, how many lines a shard holds, and the numbers of neighbours, unsigned 32-bit → the table divided. Throws nothing.
 */
export function splitTable(codes: readonly Code[], lines = LINES, known: ReadonlySet<number> = new Set()): Split {
  const rows = rowsByName(codes)
  const row = ({ name, alias }: Code) => [name, alias ?? []].flat().map((own) => rows.get(own) ?? '')
  const shards = new Map<string, string[]>()
  const names = codes.flatMap((code) =>
    [code.name, ...(code.also ?? [])].map((name) => ({ key: bookKey(name) ?? name, lines: linesOf(code, name, row) })),
  )
  const front = bookOf(names, lines)
  const back = bookOf(
    names.map(({ key, lines: own }) => ({ key: reversed(key), lines: own })),
    lines,
  )
  const words = dealt(wordsOf(codes), row, lines)
  const others = dealtLines(othersOf(codes, row, known), lines)
  const blocks = Map.groupBy(codes, ({ value }) => blockOf(value) ?? '')
  front.pages.forEach((page, place) => shards.set(`names-${place}`, page))
  back.pages.forEach((page, place) => shards.set(`back-${place}`, page))
  words.forEach((own, place) => shards.set(`words-${place}`, own))
  others.forEach((own, place) => shards.set(`others-${place}`, own))
  for (const [block, own] of blocks) shards.set(`numbers-${block}`, unique(own.flatMap(row)))

  return {
    shards,
    directory: {
      codes: codes.length,
      names: front.firsts,
      back: back.firsts,
      words: words.length,
      others: others.length,
      blocks: [...blocks.keys()].sort(),
    },
  }
}

/** What of alerts and neighbours is fetched beside a divided table. Throws nothing. */
export function fixedBeside(
  codes: readonly Code[],
  alerts: readonly AlertRecord[],
  neighbours: readonly NeighbourRecord[],
): FixedBeside {
  const rows = rowsByName(codes)
  const concerned = new Set([...alerts.map(({ code }) => code), ...neighbours.flatMap(({ codes: names }) => names)])
  const tail = (name: string) => (rows.has(name) ? name.slice(4) : name)

  return {
    rows: [...concerned].flatMap((name) => rows.get(name) ?? []),
    alerts: alerts.map(({ number, name, code }) => `${number} ${name} ${tail(code)}`).join('\n'),
    neighbours: neighbours.map(({ id, group, value, codes: names }) => [id, group, value, ...names.map(tail)]),
  }
}

/** A name → its row: as in a whole table, with the original of an alias by its name, and the code's place in the table. */
export function rowsByName(codes: readonly Code[]): Map<string, string> {
  const packed = packTable(codes).codes.split('\n')

  return new Map(
    codes.map(({ name, alias }, place) => {
      const [tail = '', value = '', rank = ''] = packed[place]?.split(' ') ?? []

      return [name, [tail, value, rank, alias?.slice(4) ?? '', place].join(' ')]
    }),
  )
}

interface Entry {
  key: string
  lines: string[]
}

function linesOf(code: Code, name: string, row: (code: Code) => string[]): string[] {
  return name === code.name ? row(code) : [...row(code), `${SPELLING}${name} ${code.name.slice(4)}`]
}

/** Entries in order, divided into pages; each page holds as well what its first entry begins with. */
function bookOf(entries: readonly Entry[], size: number): { firsts: string[]; pages: string[][] } {
  const groups = [...Map.groupBy(entries, ({ key }) => key)].sort(([a], [b]) => (a < b ? -1 : 1))
  const byKey = new Map(groups)
  const firsts: string[] = []
  const pages: string[][] = []
  let before = ''
  for (const [key, own] of groups) {
    if (pages.length === 0 || (pages.at(-1)?.length ?? 0) >= size) {
      const first = pages.length === 0 ? '' : key.slice(0, shared(before, key) + 1)
      const begun = [...first].flatMap((_, length) => byKey.get(first.slice(0, length)) ?? [])
      firsts.push(first)
      pages.push(begun.flatMap(({ lines }) => lines))
    }
    pages.at(-1)?.push(...own.flatMap(({ lines }) => lines))
    before = key
  }

  return { firsts, pages: pages.map(unique) }
}

/** How many signs two keys begin with in common. */
function shared(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++

  return length
}

/** The codes that each word, or each two words, of names stand for. */
function wordsOf(codes: readonly Code[]): Map<string, Code[]> {
  const byWord = new Map<string, { key: string; codes: Code[] }>()
  for (const code of codes) {
    const words = [...new Set(code.name.toLowerCase().split('_').slice(2))].sort()
    const own = words.map((word): [string, string] => [word, wordKey(word)])
    const pairs = words.flatMap((a, place) =>
      words.slice(place + 1).map((b): [string, string] => [`${a} ${b}`, pairKey(a, b)]),
    )
    for (const [word, key] of [...own, ...pairs]) {
      const id = `${code.name.charAt(4)} ${word}`
      const entry = byWord.get(id) ?? { key, codes: [] }
      entry.codes.push(code)
      byWord.set(id, entry)
    }
  }
  const byKey = new Map<string, Code[]>()
  for (const { key, codes: sharing } of byWord.values()) {
    const best = sharing.sort(shortestFirst).slice(0, MOST_OF_WORD)
    const list = byKey.get(key)
    if (list) list.push(...best)
    else byKey.set(key, best)
  }

  return byKey
}

function shortestFirst(a: Code, b: Code): number {
  return (
    a.name.split('_').length - b.name.split('_').length ||
    (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
    a.value - b.value
  )
}

function dealt(byKey: ReadonlyMap<string, readonly Code[]>, row: (code: Code) => string[], lines: number): string[][] {
  return dealtLines(new Map([...byKey].map(([key, codes]) => [key, codes.flatMap(row)])), lines)
}

/** Lines by what they stand under → so many shards that each holds about as many. */
function dealtLines(byKey: ReadonlyMap<string, readonly string[]>, lines: number): string[][] {
  const all = [...byKey.values()].reduce((sum, own) => sum + own.length, 0)
  const shards: string[][] = Array.from({ length: Math.max(1, Math.ceil(all / lines)) }, () => [])
  for (const [key, own] of byKey) shards[shardOf(key, shards.length)]?.push(...own)

  return shards.map(unique)
}

/** What other systems and machine translations call the codes. */
function othersOf(
  codes: readonly Code[],
  row: (code: Code) => string[],
  known: ReadonlySet<number>,
): Map<string, string[]> {
  const byName = new Map(codes.map((code) => [code.name, code]))
  const lines = new Map<string, string[]>()
  const post = (key: string, own: string[]) => {
    const list = lines.get(key)
    if (list) list.push(...own)
    else lines.set(key, own)
  }
  for (const [name, names] of equivalentsOf(codes, known)) {
    const rows = names.flatMap((own) => byName.get(own) ?? []).flatMap(row)
    post(EQUIVALENT + name.toUpperCase(), [
      ...rows,
      `${EQUIVALENT}${name} ${names.map((own) => own.slice(4)).join(' ')}`,
    ])
  }
  const printed = codes.flatMap((code) => printedNamesOf(code).map((form) => ({ code, joined: joinPrinted(form) })))
  const byKey = Map.groupBy(
    printed.flatMap((own) => printedKeys(own.joined).map((key) => ({ ...own, key }))),
    ({ key }) => key,
  )
  for (const [key, own] of byKey) {
    for (const { code, joined } of own.sort((a, b) => a.joined.length - b.joined.length).slice(0, MOST_OF_PRINTED)) {
      post(key, [...row(code), `${PRINTED}${joined} ${code.name.slice(4)}`])
    }
  }

  return lines
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)]
}
