import { z } from 'astro/zod'
import { words } from './identifier.ts'

/** The frontmatter of a code's page in one locale. */
export const codePage = z.strictObject({
  /** What the code means, in one or two sentences. */
  meaning: words,
  /** How people put it: words of the Windows message, symptoms, synonyms. */
  keywords: z.array(words).min(1, 'must hold at least one phrase'),
  /** Codes that are easily confused with this one, and the difference. */
  distinctions: z.record(z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'must be the name of a code'), words).optional(),
  /** Where Microsoft's pages contradict each other or the header. */
  disagreement: words.optional(),
  /** In a translation: the version of the en-US text that it was made from. */
  translatedFrom: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'must be twelve hexadecimal digits')
    .optional(),
})

export type CodePage = z.infer<typeof codePage>
