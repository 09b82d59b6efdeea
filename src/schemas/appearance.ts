import { reference } from 'astro:content'
import { z } from 'astro/zod'
import { words, type Named } from './names.ts'

/** How a program prints a code: a template with {name}, {hex}, {hexlower}, {bare}, {signed}, {unsigned} or {dotnet}. */
export const appearance = z.strictObject({
  product: z.string().regex(/^[a-z0-9-]+$/, 'must be the id of a product'),
  template: words,
  codes: z.union([z.literal('all'), z.array(reference('codes')).min(1)], { error: 'must be "all" or a list of codes' }),
  source: words,
})

export type Appearance = Named<z.infer<typeof appearance>>
