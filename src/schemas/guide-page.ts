import { z } from 'astro/zod'
import { codeName, words } from './identifier.ts'

/** The frontmatter of a guide in one locale. */
export const guidePage = z.strictObject({
  title: words,
  summary: words,
  codes: z.array(codeName),
  translatedFrom: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'must be twelve hexadecimal digits')
    .optional(),
})

export type GuidePage = z.infer<typeof guidePage>
