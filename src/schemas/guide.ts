import { reference } from 'astro:content'
import { z } from 'astro/zod'
import { version, words, type Named } from './names.ts'

/** The frontmatter of a guide in one locale. */
export const guide = z.strictObject({
  title: words,
  summary: words,
  codes: z.array(reference('codes')),
  translatedFrom: version.optional(),
})

export type Guide = Named<z.infer<typeof guide>>
