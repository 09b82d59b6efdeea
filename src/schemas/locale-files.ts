import { z } from 'astro/zod'
import { words } from './names.ts'

/** Every word of the interface in one locale, by its key; {words in braces} are filled in. */
export const strings = z.record(z.string(), words)

/** Phrases by which people look for a code or a related error, by its name or id. */
export const searchTerms = z.record(z.string(), z.array(words).min(1))

/** Words of other regions → those that the texts of this locale use. */
export const synonyms = z.record(words, words)
