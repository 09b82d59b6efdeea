import { DEFAULT_LOCALE } from '../locales/locales.ts'
import type { GlossaryEntry } from '../schemas/glossary.ts'
import { content } from './content.ts'

/** A term of the glossary, with the locale that it is written in. */
export interface GlossaryTerm extends GlossaryEntry {
  id: string
  tag: string
}

/** The terms of a locale, in its own alphabetical order; those of the default locale stand in for what it lacks. */
export function glossaryOf(tag: string): GlossaryTerm[] {
  const termsOf = (own: string) =>
    Object.entries(content.glossaries.get(own) ?? {}).map(([id, entry]): [string, GlossaryTerm] => [
      id,
      { ...entry, id, tag: own },
    ])
  const { compare } = new Intl.Collator(tag)

  return [...new Map([...termsOf(DEFAULT_LOCALE), ...termsOf(tag)]).values()].sort((a, b) => compare(a.term, b.term))
}
