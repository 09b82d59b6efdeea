import type { CodeRecord, Equivalent } from '../../src/schemas/code-record.ts'
import type { Random } from './random.ts'

/** A code that does not exist, and the real one that it is made after. */
export interface SyntheticCode {
  record: CodeRecord
  model: string
}

const ERROR = 0x8009_0000
const INFORMATION = 0x0009_0000
/** Behind the low words of the real codes. */
const FIRST = 0x400
/** How many values of each kind have a name, as with the real codes. */
const DENSITY = { error: 0.85, information: 0.15 }
/** Words of a name, as with the real codes. */
const LENGTHS = [1, 2, 2, 2, 3, 3, 3, 4]

/**
 * The real records, words for names, and a number → so many more records, each after a real one: of both kinds, with related
 * codes, names of other systems, and the printed names of machine translation where the model has them.
 */
export function syntheticCodes(
  real: readonly CodeRecord[],
  words: readonly string[],
  count: number,
  random: Random,
): SyntheticCode[] {
  const models = real.filter(({ value }) => value)
  const taken = new Set(real.map(({ name }) => name))
  const made: SyntheticCode[] = []
  for (let low = FIRST; made.length < count && low < 0x1_0000; low++) {
    for (const [kind, high] of [['information', INFORMATION] as const, ['error', ERROR] as const]) {
      if (made.length === count || random.next() > DENSITY[kind]) continue
      const prefix = kind === 'error' ? 'SEC_E_' : 'SEC_I_'
      const model = random.pick(models.filter(({ name }) => name.startsWith(prefix)))
      const name = freshName(prefix, words, taken, random)
      made.push({ model: model.name, record: recordAfter(model, name, high + low, made, random) })
    }
  }

  return made
}

function freshName(prefix: string, words: readonly string[], taken: Set<string>, random: Random): string {
  for (;;) {
    const length = random.pick(LENGTHS)
    const parts = new Set(Array.from({ length }, () => random.pick(words).toUpperCase()))
    const name = prefix + [...parts].join('_')
    if (taken.has(name) || name.length > 44) continue
    taken.add(name)

    return name
  }
}

function recordAfter(
  { area, documented, place, related = [], printed, equivalents = [], sources }: CodeRecord,
  name: string,
  value: number,
  before: readonly SyntheticCode[],
  random: Random,
): CodeRecord {
  const others = new Set(related.map((own) => (before.length > 0 ? random.pick(before.slice(-200)).record.name : own)))

  return {
    name,
    value,
    area,
    documented,
    ...(place && { place }),
    ...(others.size > 0 && { related: [...others] }),
    ...(printed && { printed: Object.fromEntries(Object.keys(printed).map((tag) => [tag, printedAs(name, tag)])) }),
    equivalents: equivalents.flatMap((equivalent) => equivalentOf(equivalent, name)),
    sources,
  }
}

/** Much like the machine translations: words in another order, one of them in the other language. */
function printedAs(name: string, tag: string): string {
  const [, kind = 'E', ...words] = name.split('_')
  if (tag === 'it-IT') return ['SEC', kind, ...words.slice(1), `${words[0]?.slice(0, -1)}ATO`].join(' _ ')
  const signs = [...words.join('')].map((letter) => String.fromCodePoint(0x4e00 + letter.charCodeAt(0) * 37))

  return `秒 _ ${kind} _ ${signs.slice(0, 5).join('')}`
}

/** What a system that follows the names of SSPI would call a code; other systems have names of their own. */
function equivalentOf({ system, source }: Equivalent, name: string): Equivalent[] {
  const tail = name.slice('SEC_E_'.length)
  if (system === 'ntstatus') return [{ system, source, name: `STATUS_${tail}` }]
  if (system !== 'dotnet') return []
  const pascal = tail.toLowerCase().replaceAll(/(?:^|_)([a-z0-9])/g, (_, first: string) => first.toUpperCase())

  return [{ system, source, name: pascal }]
}
