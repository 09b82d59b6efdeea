import { unzipSync } from 'fflate'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packArchive, STORED, writeArchive } from '../../scripts/archive.ts'

let folder: string
let target: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'))
  target = `${folder}.zip`
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  rmSync(target, { force: true })
})

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const unpacked = () => unzipSync(readFileSync(target))
const textOf = (name: string) => new TextDecoder().decode(unpacked()[name])

test('holds every file under its path, compressed or not', () => {
  const long = 'the same again and again '.repeat(500)
  const random = crypto.getRandomValues(new Uint8Array(3000))
  mkdirSync(join(folder, 'zh-TW'))
  write('zh-TW/index.html', long)
  write('random.bin', random)
  write('名.txt', '')
  packArchive(folder, 'docs/sspi/', target)

  expect(Object.keys(unpacked()).toSorted()).toEqual(
    ['docs/sspi/random.bin', 'docs/sspi/zh-TW/index.html', 'docs/sspi/名.txt'].toSorted(),
  )
  expect(textOf('docs/sspi/zh-TW/index.html')).toBe(long)
  expect(unpacked()['docs/sspi/random.bin']).toEqual(random)
  expect(readFileSync(target).length).toBeLessThan(5000)
})

test('takes what lies compressed beside a file, and leaves the compressed files out', () => {
  write('page.html', 'the text')
  write('page.html.gz', gzipSync('the text', { level: 9 }))
  write('page.html.br', 'brotli')
  packArchive(folder, '', target)

  expect(Object.keys(unpacked())).toEqual(['page.html'])
  expect(textOf('page.html')).toBe('the text')
})

test('is the same, byte for byte, whenever it is made, and as large as it says', () => {
  write('b.txt', 'b')
  write('a.txt', 'a')
  const size = packArchive(folder, '', target)
  const first = readFileSync(target)
  write('b.txt', 'b')
  packArchive(folder, '', target)

  expect(readFileSync(target).equals(first)).toBe(true)
  expect(size).toBe(first.length)
})

test('holds more files than the older form of the format can count', () => {
  const count = 66_000
  const nothing = { method: STORED, crc: 0, size: 0, content: Buffer.alloc(0) } as const
  writeArchive(
    target,
    Array.from({ length: count }, (_, number) => ({ ...nothing, name: Buffer.from(String(number)) })),
  )
  const archive = readFileSync(target)
  const record = archive.indexOf(Buffer.from([0x50, 0x4b, 0x06, 0x06]), archive.length - 200)

  expect(archive.readBigUInt64LE(record + 32)).toBe(BigInt(count))
  expect(Object.keys(unpacked()).length).toBe(count)
})
