import { z } from 'astro/zod'
import { PHASES, SIDES } from './code.ts'
import { learnPath, words } from './names.ts'
import { codeReference } from './reference.ts'

/** The security packages that a function's page is about; `any` where it makes no difference, `general` where others have pages of their own. */
const PACKAGES = ['any', 'general', 'CredSSP', 'Digest', 'Kerberos', 'Negotiate', 'NTLM', 'SASL', 'Schannel'] as const

const functionPage = z.strictObject({
  packages: z.array(z.enum(PACKAGES)).min(1),
  learn: learnPath,
  /** The codes that the page lists for success. */
  success: z.array(codeReference).optional(),
  /** The codes that the page lists for failure. */
  failure: z.array(codeReference).optional(),
  /** Codes of other families that the page lists. */
  others: z.array(words).optional(),
  /** Codes for which the page prints another value than the header. */
  corrected: z.array(z.strictObject({ code: codeReference, printed: z.number().int() })).optional(),
  note: words.optional(),
})

/** One SSPI function: where in the conversation it stands, and what its pages list. */
export const functionRecord = z.strictObject({
  name: z.string().regex(/^[A-Z]\w+$/, 'must be the name of a function'),
  phase: z.enum(PHASES),
  side: z.enum(SIDES),
  pages: z.array(functionPage).min(1),
})

export type FunctionRecord = z.infer<typeof functionRecord>
export type FunctionPage = z.infer<typeof functionPage>
