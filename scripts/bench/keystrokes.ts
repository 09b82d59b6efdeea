import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadEngine } from '../../src/search/engine.ts'

/** Milliseconds for a keystroke, and the compressed bytes of what the lookup begins with. */
export interface Keystrokes {
  median: number
  worst: number
  /** The table, or the directory of one that is divided, and the heaviest of its shards. */
  table: number
  shard: number | undefined
}

const NAMES = 24

/**
 * Types names and numbers from all over the table of a served site, sign by sign → the time that each takes when what it
 * needs has been fetched. The code is that of the browser, the engine V8 as in Chromium.
 */
export async function keystrokes(site: string, folder: string): Promise<Keystrokes> {
  const { codes } = JSON.parse(readFileSync(join(folder, 'codes.json'), 'utf8')) as {
    codes: { name: string; hex: string; signed: number }[]
  }
  const files =
    /data-files="([^"]*)"/.exec(readFileSync(join(folder, 'it-IT/index.html'), 'utf8'))?.[1]?.split(' ') ?? []
  const engine = await loadEngine({ locale: 'it-IT', base: site, files })
  const picked = Array.from({ length: NAMES }, (_, place) => codes[Math.floor((place * codes.length) / NAMES)])
  const inputs = picked.flatMap((code) => (code ? [code.name, code.name.slice(6).replaceAll('_', ' '), code.hex] : []))
  const prefixes = inputs.flatMap((input) => [...input].map((_, place) => input.slice(0, place + 1)))
  for (const prefix of prefixes) await engine.quick(prefix)
  const times: number[] = []
  for (const prefix of prefixes) {
    const started = performance.now()
    await engine.quick(prefix)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const lookup = readdirSync(join(folder, 'lookup')).filter((name) => name.endsWith('.json'))
  const shards = lookup.filter((name) => /^(?:names|back|words|numbers|others)-/.test(name))
  const weights = shards.map((name) => weightOf(join(folder, 'lookup', name)))

  return {
    median: times[times.length >> 1] ?? 0,
    worst: times.at(-1) ?? 0,
    table: weightOf(join(folder, files[0] ?? '')),
    shard: weights.length > 0 ? Math.max(...weights) : undefined,
  }
}

function weightOf(file: string): number {
  return statSync(`${file}.gz`, { throwIfNoEntry: false })?.size ?? gzipSync(readFileSync(file)).length
}
