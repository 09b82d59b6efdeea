import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { allEnded } from './all-ended.ts'

const TEXT = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt', '.md', '.webmanifest'])
/** What travels in two packets anyway. */
const SMALLEST = 2500
/** Beyond these the files hardly shrink, and the time doubles. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const GZIP = { level: 6 }

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Puts a .br and a .gz beside every text of a folder that has none yet and is not in `later` → how many texts there are. */
export async function precompress(folder: string, later: ReadonlySet<string> = new Set()): Promise<number> {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const texts = all.filter((file) => TEXT.has(extname(file)) && !later.has(file))
  const queue = texts.values()
  await allEnded(
    Array.from({ length: 2 * availableParallelism() }, async () => {
      for (const file of queue) await compress(join(folder, file))
    }),
  )

  return texts.length
}

async function compress(file: string): Promise<void> {
  if (existsSync(`${file}.gz`)) return
  const content = await readFile(file)
  if (content.length < SMALLEST) return
  const [br, gz] = await Promise.all([toBrotli(content, BROTLI), toGzip(content, GZIP)])
  await allEnded([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}
