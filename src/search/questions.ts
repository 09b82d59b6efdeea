import { bareForm } from './tokens.ts'

/** A query → what it asks about; the query itself where it asks in no such words, or in nothing else. */
export type SubjectOf = (query: string) => string

const LATIN = /^[a-z]/
/** What is longer is a text and no question. */
const LONGEST = 500

/**
 * Phrases that people put around what they ask about, such as "how to fix", and the form in which texts are compared → what takes
 * them out of a query. Throws nothing.
 */
export function subjectOf(phrases: readonly string[], compared: (text: string) => string): SubjectOf {
  if (phrases.length === 0) return (query) => query
  const forms = phrases.map((phrase) => bareForm(compared(phrase))).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(forms.map((form) => (LATIN.test(form) ? `(?<!\\w)${form}(?!\\w)` : form)).join('|'), 'gu')

  return (query) => {
    if (query.length > LONGEST) return query
    const bare = bareForm(compared(query))
    const rest = bare.replaceAll(pattern, ' ')

    return rest === bare || !/[\p{L}\p{N}]/u.test(rest) ? query : rest.trim()
  }
}
