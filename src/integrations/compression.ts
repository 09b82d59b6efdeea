import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { afterBuild } from './after-build.ts'

const TEXT = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt', '.md', '.webmanifest'])
/** Beyond this, Brotli takes nine times as long for 3 % less. */
const QUALITY = 7
/** What the search loads while somebody types is worth the time. */
const SEARCH = { folder: 'lookup', quality: 11 }
/** What fits into one packet travels no faster for being smaller. */
const SMALLEST = 1400

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

/** Puts a .br and a .gz beside every text, for servers that send them as they are. */
export const compression = () =>
  afterBuild('compression', async (folder) => {
    const texts = globSync('**/*', { cwd: folder }).filter((file) => TEXT.has(extname(file)))
    const queue = texts.values()
    const work = async () => {
      for (const file of queue) {
        await compress(join(folder, file), dirname(file) === SEARCH.folder ? SEARCH.quality : QUALITY)
      }
    }
    await Promise.all([work(), work()])
  })

/** Both at once, each in a thread of its own. */
async function compress(path: string, quality: number): Promise<void> {
  const content = await readFile(path)
  if (content.length < SMALLEST) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const [zipped, brotli] = await Promise.all([asGzip(content, { level: 9 }), asBrotli(content, { params })])
  await Promise.all([writeFile(`${path}.gz`, zipped), writeFile(`${path}.br`, brotli)])
}
