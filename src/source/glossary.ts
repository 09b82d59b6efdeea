import { DEFAULT_LOCALE } from '../locales/locales.ts'
import type { GlossaryEntry } from '../schemas/glossary-entry.ts'
import type { LocaleTexts } from './locale-texts.ts'

/** A term of a glossary, with the locale that it is written in. */
export interface GlossaryTerm extends GlossaryEntry {
  tag: string
}

/** The terms of a locale, in its own alphabetical order; those of the default locale stand in for what it lacks. */
export function glossaryIn(locales: readonly LocaleTexts[], tag: string): GlossaryTerm[] {
  const terms = new Map<string, GlossaryTerm>()
  for (const own of [DEFAULT_LOCALE, tag]) {
    for (const entry of locales.find((locale) => locale.tag === own)?.glossary ?? [])
      terms.set(entry.id, { ...entry, tag: own })
  }

  return [...terms.values()].toSorted(byTerm(new Intl.Collator(tag)))
}

function byTerm(collator: Intl.Collator): (a: GlossaryTerm, b: GlossaryTerm) => number {
  return (a, b) => collator.compare(a.term, b.term)
}
