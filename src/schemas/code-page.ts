import { z } from 'astro/zod'
import { version, words } from './names.ts'

/** The frontmatter of a code's page in one locale. */
export const codePage = z.strictObject({
  /** What the code means, in one or two sentences. */
  meaning: words,
  /** Codes that are easily confused with this one, and the difference. */
  distinctions: z.record(z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'must be the name of a code'), words).optional(),
  /** Where Microsoft's pages contradict each other or the header. */
  disagreement: words.optional(),
  translatedFrom: version.optional(),
})

export type CodePage = z.infer<typeof codePage>
