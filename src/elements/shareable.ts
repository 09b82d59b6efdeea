import { labelOf } from '../codes/related-errors.ts'
import type { Results } from '../search/results.ts'

/** A single line up to this length is a query; anything longer is a text, which stays in the browser. */
const LONGEST_QUERY = 120
const LONGEST_ADDRESS = 400

/**
 * The part of an input that may stand in an address: a short query as it is, of a text only what was recognized in it.
 * Empty where nothing was.
 */
export function shareable(input: string, { answer, groups }: Results): string {
  if (input.length <= LONGEST_QUERY && !input.includes('\n')) return input.trim()
  const read = answer.recognized.map((hit) => hit.read.replaceAll(/\s+/g, ' '))
  const related = answer.relatedErrors.map(({ id }) => labelOf(id))
  const parts = [...new Set([...read, ...related])]
  if (parts.length > 0) return parts.join(' ').slice(0, LONGEST_ADDRESS)
  const [first] = groups.find(({ name }) => name === 'prose')?.items ?? []

  return first?.code ?? ''
}
