import { z } from 'astro/zod'
import { learnPath, words } from './names.ts'

/** A page of Microsoft Learn or a file of a public repository that states facts of the table. */
export const source = z.union([
  z.strictObject({ title: words, learn: learnPath }),
  z.strictObject({ title: words, repository: words, path: words }),
])
