import { z } from 'astro/zod'
import { version, words } from './names.ts'
import { codeReference } from './reference.ts'

/** The frontmatter of a guide in one locale. */
export const guide = z.strictObject({
  title: words,
  summary: words,
  codes: z.array(codeReference),
  translatedFrom: version.optional(),
})

export type Guide = z.infer<typeof guide>
