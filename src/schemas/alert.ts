import { z } from 'astro/zod'
import { words } from './names.ts'

/** One TLS alert and the status that Schannel returns when it is received. */
export const alert = z.strictObject({
  /** As the TLS standards number it, 0 to 255. */
  number: z.number().int().min(0).max(255),
  /** As the TLS standards name it. */
  name: z.string().regex(/^[a-z_0-9]+$/, 'must be a name such as unknown_ca'),
  /** As schannel.h names it. */
  constant: words.optional(),
  /** An SSPI code, or the code of another family, such as CRYPT_E_REVOKED. */
  code: words,
  standard: words,
  /** Microsoft's page has a row of its own for it, or its default row covers it, or it is no failure. */
  row: z.enum(['own', 'default', 'none']),
  /** What the page prints where it is wrong or says nothing. */
  printed: z.strictObject({ number: z.literal('none').optional(), value: z.number().int().optional() }).optional(),
  notes: z.array(words).optional(),
})

export type Alert = z.infer<typeof alert>
