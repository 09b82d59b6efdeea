import { foreignNamesIn } from './foreign-names.ts'
import type { LookupIndex } from './lookup-index.ts'
import { namesIn } from './names.ts'
import type { NormalizedText } from './normalize.ts'
import { numbersIn } from './number-formats.ts'
import type { Reading } from './reading.ts'

/** Readings in order → the first of each code; the number of a name that stands for another counts as that name. */
export function firstReadings(readings: readonly Reading[]): Reading[] {
  const found = new Map<string, Reading>()
  const names = readings.filter(({ notation }) => notation === 'name')
  const named = new Set(names.map(({ code }) => code))
  const valued = new Set(names.map(({ value }) => value))
  for (const reading of readings) {
    const standsForName = reading.notation !== 'name' && valued.has(reading.value) && !named.has(reading.code)
    if (!standsForName && !found.has(reading.code)) found.set(reading.code, reading)
  }

  return [...found.values()]
}

/**
 * A normalized text → every place at which a code stands, in order. Codes are claimed for their own names and numbers and for the names of
 * other systems that a source equates with exactly one code; nothing is guessed. Throws nothing.
 */
export function readingsIn(text: NormalizedText, index: LookupIndex): Reading[] {
  const readings = [...numbersIn(text, index), ...namesIn(text, index), ...foreignNamesIn(text, index)]
  readings.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0

  return readings.filter((reading) => {
    if (reading.start < end) return false
    end = reading.end

    return true
  })
}
