import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { askingEquivalents } from '../../src/codes/assembly.ts'
import { besideOf } from '../../src/codes/beside.ts'
import { furtherShardsFor, shardsNear } from '../../src/codes/further-shards.ts'
import { lookup, type Answer } from '../../src/codes/lookup.ts'
import { pageOf } from '../../src/codes/shards.ts'
import { fixedBeside, splitTable } from '../../src/codes/split.ts'
import type { ShardStore } from '../../src/search/shard-store.ts'
import { gather } from '../../src/search/gather.ts'
import { beside, codes, lookupTable, tables } from '../support/real-table.ts'

const LINES = 12
const { directory, shards } = splitTable(codes, LINES)
const divided = { ...directory, version: 'v' }
const asked: string[] = []
const store: ShardStore = async <T>(names: Iterable<string>) =>
  [...names].map((name) => {
    asked.push(name)

    return (shards.get(name) ?? expect.fail(`there is no shard ${name}`)) as T
  })
const fixed = fixedBeside(codes, tables.alerts, tables.neighbours)
async function quick(input: string): Promise<Answer> {
  const { table } = await gather(input, divided, store, {}, (part) => lookup(input, part.table))

  return lookup(input, table)
}

async function full(input: string): Promise<Answer> {
  let answer: Answer | undefined
  const joined = { shards: furtherShardsFor(input, divided), rows: fixed.rows }
  await gather(input, divided, store, joined, (part, ask) => {
    const own = besideOf(part.besideWith(fixed), part.table)
    own.table.equivalents = askingEquivalents(own.table, divided, ask)
    answer = lookup(input, own.table, own)
    if (answer.unknown !== undefined) for (const shard of shardsNear(answer.unknown, divided)) ask(shard)
  })

  return answer ?? expect.fail('no answer')
}

it('holds every code in shards of about the same size', () => {
  const lines = [...shards.values()].map((own) => own.length)

  expect(directory.names.length).toBeGreaterThan(5)
  expect(directory.words).toBeGreaterThan(20)
  expect(new Set([...shards].flatMap(([name, own]) => (name.startsWith('names') ? own : []))).size).toBe(
    codes.length + codes.flatMap(({ also = [] }) => also).length,
  )
  expect(
    Math.max(...[...shards].flatMap(([name, own]) => (/^(?:names|back)/.test(name) ? own.length : []))),
  ).toBeLessThan(2 * LINES)
  expect(lines.length).toBeGreaterThan(40)
})

it('finds the page of a name and of all that begin it', () => {
  expect(['A', 'CERT', 'M', 'ZZ'].map((key) => pageOf(key, ['', 'C', 'CERT', 'N']))).toEqual([0, 2, 2, 3])
})

it.each<[string, (code: (typeof codes)[number]) => string]>([
  ['names', ({ name }) => name],
  ['names in small letters', ({ name }) => name.toLowerCase()],
  ['names with blanks', ({ name }) => name.replaceAll('_', ' ')],
  ['names with separators lost', ({ name }) => name.replaceAll('_', '')],
  ['tails', ({ name }) => name.slice(6)],
  ['tails as words', ({ name }) => name.slice(6).toLowerCase().replaceAll('_', ' ')],
  ['the beginning of a name', ({ name }) => name.slice(0, -3)],
  ['hexadecimal', ({ hex }) => hex],
  ['signed', ({ signed }) => String(signed)],
  ['unsigned', ({ value }) => String(value)],
  [
    'a line of a log',
    ({ name, hex }) =>
      `2024-03-11 09:12:44 ERROR handshake failed: ${hex} (${name}), giving up after 3 attempts to reach the other side of the connection`,
  ],
])('gives the answers of the whole table for %s', async (_, write) => {
  for (const code of codes) {
    const input = write(code)
    expect((await quick(input)).recognised, input).toEqual(lookup(input, lookupTable).recognised)
  }
})

it('gives the answers of the whole table with what stands beside it', async () => {
  const inputs = [
    ...codes.map(({ name }) => name),
    ...codes.flatMap(({ equivalents = [] }) => equivalents.map(({ name }) => name)),
    ...codes.flatMap(({ printed = {} }) => Object.values(printed)),
    ...tables.alerts.flatMap(({ number, name }) => [name, `alert ${number}`]),
    ...tables.neighbours.map(({ id }) => id),
    ...[
      '0x80090380',
      '0x8009030',
      '80090370',
      '0x0309',
      '030E',
      '0',
      '0x80091234',
      '-2146892900',
      'wrong',
      'cert',
      'no',
    ],
  ]
  for (const input of inputs) {
    const { recognised, neighbours, nearest } = lookup(input, beside.table, beside)
    const answer = await full(input)
    expect(answer.recognised[0], input).toEqual(recognised[0])
    expect(answer.neighbours, input).toEqual(neighbours)
    expect(answer.nearest[0], input).toEqual(nearest[0])
  }
})

it('finds names with a slip as the whole table does in nearly all cases', async () => {
  const inputs = codes.flatMap(({ name }) => [
    name.slice(0, 9) + name.slice(10),
    name.slice(0, -3) + name.slice(-2),
    `${name.slice(0, -2)}Q${name.slice(-1)}`,
  ])
  const same = await Promise.all(
    inputs.map(async (input) => {
      const whole = lookup(input, beside.table, beside).recognised[0]?.code

      return (await full(input)).recognised[0]?.code === whole
    }),
  )

  expect(same.filter(Boolean).length / same.length).toBeGreaterThanOrEqual(0.97)
})

it('gives the answers of the whole table for real texts', async () => {
  const texts = readFileSync('tests/cases/texts.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text)
  for (const text of texts) {
    expect((await quick(text)).recognised, text).toEqual(lookup(text, lookupTable).recognised)
  }
})

it('fetches few shards for a query', async () => {
  for (const [input, most] of [
    ['0x80090322', 1],
    ['SEC_E_WRONG_PRINCIPAL', 2],
    ['wrong principal', 2],
  ] as const) {
    asked.length = 0
    await quick(input)
    expect(new Set(asked).size, `${input}: ${[...new Set(asked)].join(' ')}`).toBeLessThanOrEqual(most)
  }
})
