import { DEFAULT_LOCALE } from '../locales/locales.ts'
import { content } from './content.ts'

/** The terms of a locale, in its own alphabetical order; those of the default locale, with its tag, stand in for what it lacks. */
export function glossaryOf(tag: string) {
  const termsOf = (own: string) =>
    Object.entries(content.glossaries.get(own) ?? {}).map(([id, entry]) => [id, { ...entry, id, tag: own }] as const)
  const { compare } = new Intl.Collator(tag)

  return [...new Map([...termsOf(DEFAULT_LOCALE), ...termsOf(tag)]).values()].sort((a, b) => compare(a.term, b.term))
}
