import { z } from 'astro/zod'
import { learnPath, words } from './identifier.ts'

/** A page of Microsoft Learn or a file of a public repository that states facts of the table. */
export const sourceRecord = z.union([
  z.strictObject({ title: words, learn: learnPath }),
  z.strictObject({ title: words, repository: words, path: words }),
])

export type SourceRecord = z.infer<typeof sourceRecord>
