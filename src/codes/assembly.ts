import type { PackedBeside } from './beside.ts'
import { LONGEST_PHRASE } from './lookup.ts'
import { join, mayBeName, NOISE, wordsOf } from './name-match.ts'
import { plainText } from './plain-text.ts'
import {
  blockOf,
  bookKey,
  EQUIVALENT,
  pageOf,
  pairKey,
  PRINTED,
  shardOf,
  SPELLING,
  wordKey,
  type Directory,
  type FixedBeside,
} from './shards.ts'
import { unpackTable, type LookupTable } from './table.ts'

/** A part of a divided table, as good as the whole for the input whose shards it is made from. */
export interface Assembly {
  table: LookupTable
  /** What stands beside it, codes by their index in this part. */
  besideWith(fixed: FixedBeside): PackedBeside
  /** The place of a code in the whole table. */
  placeOf(name: string): number | undefined
}

/** An input → the shards in which its words, its name while it is typed, and its low word may stand. Throws nothing. */
export function shardsFor(input: string, directory: Directory): string[] {
  const query = plainText(input).text.trim()
  if (query === '' || query.length > LONGEST_PHRASE) return []
  const low = /(?:^|[^0-9a-z])0?3[0-9a-f]{2}h?\W*$/i.test(query) ? [`numbers-03`] : []
  const words = tellingWords(query)
  if (words.length === 0) return low
  const [first = '', second] = words
  const key = second === undefined ? wordKey(first) : pairKey(first, second)

  return [...low, namePage(query, directory), `words-${shardOf(key, directory.words)}`]
}

/** The lines of shards → the table that they make up; `ask` hears which other shards a lookup would need. Throws nothing. */
export function assemble(lines: Iterable<string>, directory: Directory, ask: (shard: string) => void): Assembly {
  const own = [...new Set(lines)]
  const marked = (sign: string) => own.filter((line) => line.startsWith(sign)).map((line) => line.slice(1).split(' '))
  const rows = own
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split(' '))
    .map(([tail = '', value = '', rank = '', alias = '', place = '']) => ({ tail, value, rank, alias, place }))
    .sort((a, b) => Number(a.place) - Number(b.place))
  const index = new Map(rows.map(({ tail }, place) => [tail, place]))
  const places = new Map(rows.map(({ tail, place }) => [`SEC_${tail}`, Number(place)]))
  const indexes = (tails: readonly string[]) => tails.flatMap((tail) => index.get(tail) ?? [])
  const core = unpackTable({
    codes: rows
      .map(({ tail, value, rank, alias }) => [tail, value, rank, alias && index.get(alias)].join(' '))
      .join('\n'),
    spellings: marked(SPELLING)
      .map(([spelling, tail = '']) => `${spelling} ${index.get(tail)}`)
      .join('\n'),
  })

  return {
    table: asking(core, directory, ask),
    placeOf: (name) => places.get(name),
    besideWith: ({ alerts, neighbours }) => ({
      others: {
        alerts: alerts.replaceAll(/\S+$/gm, (tail) => String(index.get(tail) ?? tail)),
        equivalents: marked(EQUIVALENT)
          .map(([name, ...tails]) => [name, ...indexes(tails)].join(' '))
          .join('\n'),
        tails: {},
      },
      neighbours: neighbours.map(([id, group, value, ...tails]) => [id, group, value, ...indexes(tails)]),
      printed: marked(PRINTED).flatMap(([joined = '', tail = '']) =>
        indexes([tail]).map((place): [number, string] => [place, joined]),
      ),
    }),
  }
}

/** A table whose equivalents tell, too, when something is asked that they do not hold. */
export function askingEquivalents(
  table: LookupTable,
  { others }: Directory,
  ask: (shard: string) => void,
): Map<string, string[]> {
  return new Asked(table.equivalents, (name) => ask(`others-${shardOf(EQUIVALENT + name, others)}`))
}

function asking(table: LookupTable, directory: Directory, ask: (shard: string) => void): LookupTable {
  const { names, blocks } = directory
  let before = ''
  const askPage = (name: string) => {
    const key = bookKey(name)
    // The page of a longer name holds all that it begins with.
    if (key && !before.startsWith(key)) ask(`names-${pageOf((before = key), names)}`)
  }

  return {
    ...table,
    byName: new Asked(table.byName, askPage),
    byJoined: new Asked(table.byJoined, askPage),
    byValue: new Asked(table.byValue, (value) => {
      const block = blockOf(value)
      if (block && blocks.includes(block)) ask(`numbers-${block}`)
    }),
  }
}

/** A map that tells when something is asked that it does not hold. */
class Asked<K, V> extends Map<K, V> {
  private readonly missed: (key: K) => void

  constructor(map: Map<K, V>, missed: (key: K) => void) {
    super()
    for (const [key, value] of map) this.set(key, value)
    this.missed = missed
  }

  override get(key: K): V | undefined {
    const value = super.get(key)
    if (value === undefined) this.missed(key)

    return value
  }
}

/** The words of an input that may stand in a name, the longest first; none where it is no name. */
export function tellingWords(query: string): string[] {
  if (!mayBeName(query)) return []
  const words = [...new Set(wordsOf(query))].filter((word) => !NOISE.has(word) && !/\d{3}/.test(word))

  return words.some((word) => word.length > 2) ? words.sort((a, b) => b.length - a.length) : []
}

/** An input → the page of the book of names on which it would stand. */
export function namePage(query: string, { names }: Directory): string {
  return `names-${pageOf(keyIn(query), names)}`
}

/** An input → what it would stand under in a book of names. */
export function keyIn(query: string): string {
  return join(query).replace(/^SEC[EI]/, '')
}
