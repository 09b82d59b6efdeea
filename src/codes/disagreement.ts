import type { Answer } from './answer.ts'
import type { Reading } from './reading.ts'

/**
 * The readings of a text → the first number and name that share a line, mean two codes, and have no partner elsewhere in the
 * text; undefined where all agree. Throws nothing.
 */
export function disagreementIn(text: string, readings: readonly Reading[]): Answer['disagreement'] {
  const own = readings.filter(({ notation }) => notation !== 'equivalent')
  const names = new Set(own.filter(isName).map(({ value }) => value))
  const numbers = new Set(own.filter((reading) => !isName(reading)).map(({ value }) => value))
  const lone = own.filter((reading) => !(isName(reading) ? numbers : names).has(reading.value))

  for (const [place, reading] of lone.entries()) {
    const next = lone[place + 1]
    if (!next || isName(reading) === isName(next) || !sameLine(text, reading, next)) continue

    return isName(reading) ? { number: next, name: reading } : { number: reading, name: next }
  }

  return undefined
}

function isName({ notation }: Reading): boolean {
  return notation === 'name'
}

function sameLine(text: string, a: Reading, b: Reading): boolean {
  const between = text.slice(a.end, b.start)

  return between.length < 120 && !between.includes('\n')
}
