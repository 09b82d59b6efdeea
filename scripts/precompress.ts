import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { allEnded } from './all-ended.ts'
import type { Share } from './compressor.ts'

const TEXT = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt', '.md', '.webmanifest'])
const COMPRESSOR = new URL('compressor.ts', import.meta.url)

/** Puts a .br and a .gz beside every text of a folder that is not among `others` → these texts. Every processor takes a share. */
export async function precompress(folder: string, others: ReadonlySet<string> = new Set()): Promise<string[]> {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const texts = all.filter((file) => TEXT.has(extname(file)) && !others.has(file))
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const share: Share = { folder, texts, next }
  await allEnded(Array.from({ length: availableParallelism() }, () => compressorEnded(share)))

  return texts
}

function compressorEnded(share: Share): Promise<void> {
  const compressor = new Worker(COMPRESSOR, { workerData: share })

  return new Promise((resolve, reject) => {
    compressor.once('error', reject)
    compressor.once('exit', () => resolve())
  })
}
