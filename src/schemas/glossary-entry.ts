import { z } from 'astro/zod'
import { words } from './identifier.ts'

/** One term of a locale's glossary. */
export const glossaryEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be an id such as channel-binding'),
  term: words,
  /** Other forms in which the term occurs in prose. */
  also: z.array(words).optional(),
  definition: words,
})

export type GlossaryEntry = z.infer<typeof glossaryEntry>
