import { closeSync, existsSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { FileReader } from './file-reader.ts'

export const STORED = 0
const DEFLATED = 8
/** 1 January 1980, the first day that the format knows: the same content gives the same bytes. */
const DAY = 0x21
const MOST_ENTRIES = 0xffff
/** The least memory that zlib takes for a piece of its output; by itself it takes far more than most files need. */
const SMALLEST_CHUNK = 64
/** The parts of a gzip file around its deflated content. */
const GZIP = { head: 10, tail: 8 }

/*
 * The libraries that write such files keep an object for every entry until the end, half a gigabyte for a site of 65,000 pages, or
 * compress again what is compressed.
 */

/** A file of an archive, its content as it goes in; that may be overwritten once the next entry is asked for. */
export interface Entry {
  name: Buffer
  method: typeof STORED | typeof DEFLATED
  crc: number
  size: number
  content: Buffer
}

/**
 * Packs a folder into a ZIP file, under a path such as docs/sspi/. What the build has compressed beside a file goes in as
 * it is; those compressed files themselves stay out. Returns the size in bytes.
 */
export function packArchive(folder: string, path: string, target: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const names = files
    .map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((name) => !/\.(?:br|gz|zip)$/.test(name))
  const reader = new FileReader()

  return writeArchive(
    target,
    names
      .toSorted()
      .values()
      .map((name) => entryOf(reader, folder, name, path + name)),
  )
}

/** Writes entries into a ZIP file, one after the other → its size in bytes. */
export function writeArchive(target: string, entries: Iterable<Entry>): number {
  const output = openSync(target, 'w')
  const directory: Buffer[] = []
  let offset = 0
  let count = 0
  const write = (...parts: Buffer[]) => {
    for (const part of parts) offset += writeSync(output, part)
  }
  try {
    for (const entry of entries) {
      directory.push(directoryHeader(entry, offset), entry.name)
      write(localHeader(entry), entry.name, entry.content)
      count++
    }
    const begin = offset
    write(Buffer.concat(directory))
    write(...endOf(count, begin, offset - begin))
  } finally {
    closeSync(output)
  }

  return offset
}

function entryOf(reader: FileReader, folder: string, name: string, path: string): Entry {
  const file = join(folder, name)
  const plain = reader.read(file)
  const facts = { name: Buffer.from(path), crc: crc32(plain), size: plain.length }
  if (existsSync(`${file}.gz`)) {
    return { ...facts, method: DEFLATED, content: reader.read(`${file}.gz`).subarray(GZIP.head, -GZIP.tail) }
  }
  const content = deflateRawSync(plain, { chunkSize: Math.max(plain.length, SMALLEST_CHUNK) })

  return content.length < plain.length
    ? { ...facts, method: DEFLATED, content }
    : { ...facts, method: STORED, content: plain }
}

/** What the header before a file and the one in the directory have in common. */
function facts({ name, method, crc, size, content }: Entry): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x800, 2)
  header.writeUInt16LE(method, 4)
  header.writeUInt16LE(DAY, 8)
  header.writeUInt32LE(crc, 10)
  header.writeUInt32LE(content.length, 14)
  header.writeUInt32LE(size, 18)
  header.writeUInt16LE(name.length, 22)

  return header
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([signature(0x04034b50), facts(entry)])
}

function directoryHeader(entry: Entry, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)

  return Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), facts(entry), rest])
}

/** The end of the directory; with more files than it can count, their number stands in a record of the newer form. */
function endOf(count: number, begin: number, size: number): Buffer[] {
  const end = Buffer.alloc(18)
  const counted = Math.min(count, MOST_ENTRIES)
  end.writeUInt16LE(counted, 4)
  end.writeUInt16LE(counted, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(begin, 12)
  const plain = [signature(0x06054b50), end]
  if (count < MOST_ENTRIES) return plain
  const record = Buffer.alloc(52)
  record.writeBigUInt64LE(44n, 0)
  record.writeUInt16LE(45, 8)
  record.writeUInt16LE(45, 10)
  record.writeBigUInt64LE(BigInt(count), 20)
  record.writeBigUInt64LE(BigInt(count), 28)
  record.writeBigUInt64LE(BigInt(size), 36)
  record.writeBigUInt64LE(BigInt(begin), 44)
  const locator = Buffer.alloc(16)
  locator.writeBigUInt64LE(BigInt(begin + size), 4)
  locator.writeUInt32LE(1, 12)

  return [signature(0x06064b50), record, signature(0x07064b50), locator, ...plain]
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)

  return bytes
}
