import type { Loader, LoaderContext } from 'astro/loaders'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tableLoader } from '../../src/loaders/table.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'loader-'))
  mkdirSync(join(root, 'content'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** Loads a file as Astro does → the ids and data of its entries. Rejects where the loader does. */
async function load(loader: Loader, file: string, text: string | Uint8Array): Promise<[string, unknown][]> {
  writeFileSync(join(root, 'content', file), text)
  const entries = new Map<string, unknown>()
  const store = {
    has: (id: string) => entries.has(id),
    set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
    clear: () => entries.clear(),
  }
  const parseData = ({ data }: { data: unknown }) => Promise.resolve(data)
  const context = { store, parseData, config: { root: pathToFileURL(`${root}/`) } }
  await loader.load(context as unknown as LoaderContext)

  return [...entries]
}

const table = tableLoader('codes.yaml', true)
const RECORDS = '- name: A\n  value: 1\n- name: B\n  text: |\n    one\n    two\n'
const READ = [
  ['A', { name: 'A', value: 1 }],
  ['B', { name: 'B', text: 'one\ntwo\n' }],
]

test('a table is read in order', async () => {
  expect(await load(table, 'codes.yaml', RECORDS)).toEqual(READ)
  expect(await load(tableLoader('codes.yaml'), 'codes.yaml', '- a: 1\n- a: 2\n')).toEqual([
    ['0000', { a: 1 }],
    ['0001', { a: 2 }],
  ])
  expect(await load(tableLoader('sources.yaml'), 'sources.yaml', 'a: {b: 1}\n')).toEqual([['a', { b: 1 }]])
})

test('a byte order mark and the line ends of Windows change nothing', async () => {
  expect(await load(table, 'codes.yaml', `\ufeff${RECORDS.replaceAll('\n', '\r\n')}`)).toEqual(READ)
})

const BAD = new Uint8Array([...new TextEncoder().encode('- name: '), 0xe8, 0x0a])

test.each<[what: string, loader: Loader, file: string, text: string | Uint8Array, sentence: RegExp]>([
  [
    'a name twice',
    table,
    'codes.yaml',
    '- name: A\n- name: A\n',
    /^content\/codes\.yaml, A: the name stands there twice; keep one record\.$/,
  ],
  [
    'an id twice',
    tableLoader('related-errors.yaml'),
    'related-errors.yaml',
    '- id: A\n- id: B\n- id: A\n',
    /^content\/related-errors\.yaml, A: the name stands there twice; keep one record\.$/,
  ],
  [
    'a key twice',
    tableLoader('sources.yaml'),
    'sources.yaml',
    'a: 1\na: 2\n',
    /^content\/sources\.yaml: the file cannot be read \(.*line 2.*\); mend it there\.$/,
  ],
  [
    'broken YAML',
    table,
    'codes.yaml',
    '- name: "A\n- name: B\n',
    /^content\/codes\.yaml: the file cannot be read \(.*line \d.*\); mend it there\.$/,
  ],
  [
    'an unknown alias',
    table,
    'codes.yaml',
    '- name: *other\n',
    /^content\/codes\.yaml: the file cannot be read \(.*\); mend it there\.$/,
  ],
  ['an empty file', table, 'codes.yaml', '', /^content\/codes\.yaml: the file cannot be read \(.+\); mend it there\.$/],
  [
    'another encoding',
    table,
    'codes.yaml',
    BAD,
    /^content\/codes\.yaml: the file cannot be read \(.*utf-8.*\); mend it there\.$/,
  ],
])('one plain sentence says it: %s', async (_, loader, file, text, sentence) => {
  await expect(load(loader, file, text)).rejects.toThrow(sentence)
})
