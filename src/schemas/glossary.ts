import { z } from 'astro/zod'
import { words } from './names.ts'

const entry = z.strictObject({
  term: words,
  /** Other forms in which the term occurs in prose. */
  also: z.array(words).optional(),
  /** Longer phrases that hold one of these forms and mean something else. */
  except: z.array(words).optional(),
  definition: words,
})

/** The terms of one locale, by an id that is the same in every locale. */
export const glossary = z.record(z.string().regex(/^[a-z0-9-]+$/, 'must be an id such as channel-binding'), entry)

export type GlossaryEntry = z.infer<typeof entry>
