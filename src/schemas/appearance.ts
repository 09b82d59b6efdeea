import { z } from 'astro/zod'
import { words } from './names.ts'
import { codeReference } from './reference.ts'

/** How a program prints a code: a template with {name}, {hex}, {hexlower}, {bare}, {signed}, {unsigned} or {dotnet}. */
export const appearance = z.strictObject({
  product: z.string().regex(/^[a-z0-9-]+$/, 'must be the id of a product'),
  template: words,
  codes: z.union([z.literal('all'), z.array(codeReference).min(1)], { error: 'must be "all" or a list of codes' }),
  source: words,
})

export type Appearance = z.infer<typeof appearance>
