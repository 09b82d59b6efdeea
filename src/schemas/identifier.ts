import { z } from 'astro/zod'
import { learnPath, words } from './names.ts'

/** Identifiers that are no functions, and where Microsoft Learn describes them. */
export const identifier = z.strictObject({
  /** The identifier, or the beginning of a family's names, such as ISC_REQ_. */
  name: words,
  learn: learnPath,
})
