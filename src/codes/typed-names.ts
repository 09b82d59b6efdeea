import type { Entry, LookupIndex } from './lookup-index.ts'

/** What more names hold says too little to claim any of them. */
const MOST_PARTS = 4
/** Fewer letters stand in a name by chance. */
const LEAST_LETTERS = 5

/** Whether the Latin words of an input may be a name: where it has words in Han, only what is written as one. */
export function mayBeName(query: string): boolean {
  return !/\p{Script=Han}/u.test(query) || /[A-Za-z]_[A-Za-z]/.test(query)
}

/** An input → the codes whose whole name it spells, with its separators in any form, or lost, with or without its prefix. */
export function wholeNames(query: string, { byJoined }: LookupIndex): string[] {
  const joined = join(query)
  if (!mayBeName(query) || (joined.length < 3 && joined !== 'OK')) return []

  return namesOf(['', 'SEC', 'SECE', 'SECI', 'SE'].flatMap((prefix) => byJoined.get(prefix + joined) ?? []))
}

/** An input → the few codes whose names hold it, with its separators in any form, or lost. */
export function partsOfNames(query: string, { entries }: LookupIndex): string[] {
  const joined = join(query)
  if (/\p{Script=Han}/u.test(query) || joined.length < LEAST_LETTERS) return []
  const holding = entries.filter((entry) => entry.joined.includes(joined))

  return holding.length > MOST_PARTS ? [] : namesOf(holding)
}

function namesOf(entries: Entry[]): string[] {
  return entries.sort((a, b) => a.rank - b.rank).map(({ name }) => name)
}

/** Any text → its Latin letters and digits in upper case. */
export function join(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
