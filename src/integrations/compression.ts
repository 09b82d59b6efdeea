import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { afterBuild } from './after-build.ts'

const TEXT = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt', '.md', '.webmanifest'])
/** Beyond this, Brotli takes nine times as long for 3 % less. */
const QUALITY = 7
/** What fits into one packet travels no faster for being smaller. */
const SMALLEST = 1400
/** As many as Node compresses at once; more would only wait in memory. */
const AT_ONCE = 4

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

/** Puts a .br and a .gz beside every text, for servers that send them as they are. */
export const compression = () =>
  afterBuild('compression', async (folder) => {
    const texts = globSync('**/*', { cwd: folder }).filter((file) => TEXT.has(extname(file)))
    const waiting = texts[Symbol.iterator]()
    await Promise.all(Array.from({ length: AT_ONCE }, () => compressAll(folder, waiting)))
  })

async function compressAll(folder: string, files: Iterable<string>): Promise<void> {
  for (const file of files) {
    const path = join(folder, file)
    const content = await readFile(path)
    if (content.length < SMALLEST) continue
    await writeFile(`${path}.gz`, await asGzip(content, { level: 9 }))
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    }
    await writeFile(`${path}.br`, await asBrotli(content, { params }))
  }
}
