import type { Part } from './outline.ts'

/** A list of six is still seen at once. */
const MOST_WITHOUT_GROUPS = 6

/** Whether a page has so many causes that they stand in groups, each of the program whose readers it serves. */
export function areGrouped(causes: readonly Part[]): boolean {
  return causes.length > MOST_WITHOUT_GROUPS
}

/** The causes that stand apart from the others of their program. */
export function apart(causes: readonly Part[]): Part[] {
  return causes.filter(({ program }, index) => {
    const before = causes.findLastIndex((other, place) => place < index && other.program === program)

    return before >= 0 && before < index - 1
  })
}
