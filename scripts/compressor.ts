import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What the threads that compress have in common. */
export interface Share {
  folder: string
  texts: string[]
  /** The place of the text that is to be taken next. */
  next: Int32Array
}

/** What travels in two packets anyway. */
const SMALLEST = 2500
/** Beyond these the files hardly shrink, and the time doubles. */
const QUALITY = 5
const LEVEL = 6
/** In powers of two; more than a page holds would only have to be cleared. */
const WINDOW = 18

const { folder, texts, next } = workerData as Share
for (let text = takeNext(); text !== undefined; text = takeNext()) compress(join(folder, text))

function takeNext(): string | undefined {
  return texts[Atomics.add(next, 0, 1)]
}

function compress(file: string): void {
  const content = readFileSync(file)
  if (content.length < SMALLEST) return
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  const params = {
    [BROTLI_PARAM_QUALITY]: QUALITY,
    [BROTLI_PARAM_LGWIN]: WINDOW,
    [BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: LEVEL }))
}
