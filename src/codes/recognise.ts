import { foreignNamesIn, namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import { plainText, type PlainText } from './plain-text.ts'
import type { Reading } from './reading.ts'
import type { LookupTable } from './table.ts'

/**
 * Any text → the codes in it, in order of their first place, each once. Codes are claimed for their own names and numbers
 * and for the names of other systems that a source equates with exactly one code; nothing is guessed. Throws nothing.
 */
export function recognise(text: string, table: LookupTable): Reading[] {
  return codesOf(readingsIn(plainText(text), table))
}

/** Readings in order → the first of each code; the number of a name that stands for another counts as that name. */
export function codesOf(readings: readonly Reading[]): Reading[] {
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

/** A text in plain form → every place at which a code stands, in order. Throws nothing. */
export function readingsIn(plain: PlainText, table: LookupTable): Reading[] {
  const readings = [...numbersIn(plain, table), ...namesIn(plain, table), ...foreignNamesIn(plain, table)]
  readings.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0

  return readings.filter((reading) => {
    if (reading.start < end) return false
    end = reading.end

    return true
  })
}
