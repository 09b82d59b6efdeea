import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtSearch, pathsIn } from '../built-search.ts'

/** Milliseconds for a keystroke, and the compressed bytes of what the lookup begins with. */
export interface Keystrokes {
  median: number
  worst: number
  codes: number
}

const NAMES = 24
const LOCALE = 'it-IT'

/**
 * Types names and numbers from all over the table of a built site, character by character → the time that each takes when what it
 * needs has been read. The code is that of the browser, the engine V8 as in Chromium.
 */
export async function keystrokes(folder: string): Promise<Keystrokes> {
  const { codes } = JSON.parse(readFileSync(join(folder, 'codes.json'), 'utf8')) as {
    codes: { name: string; hex: string }[]
  }
  const search = builtSearch(folder).get(LOCALE)
  const picked = Array.from({ length: NAMES }, (_, place) => codes[Math.floor((place * codes.length) / NAMES)])
  const inputs = picked.flatMap((code) => (code ? [code.name, code.name.slice(6).replaceAll('_', ' '), code.hex] : []))
  const times: number[] = []
  for (const prefix of inputs.flatMap((input) => [...input].map((_, place) => input.slice(0, place + 1)))) {
    const started = performance.now()
    await search?.names(prefix)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const file = join(folder, pathsIn(folder, LOCALE).split(' ')[0] ?? '')

  return { median: times[times.length >> 1] ?? 0, worst: times.at(-1) ?? 0, codes: weightOf(file) }
}

function weightOf(file: string): number {
  return statSync(`${file}.gz`, { throwIfNoEntry: false })?.size ?? gzipSync(readFileSync(file)).length
}
