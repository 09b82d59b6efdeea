import { z } from 'astro/zod'
import { codeReference } from './reference.ts'

/** What can happen to a code: each has its sentence in the interface, `change.…`. */
export const CHANGES = ['added', 'corrected', 'revised'] as const

/** A change that readers of the feed are told of. */
export const change = z.strictObject({
  date: z.iso.date({ error: 'must be a date such as 2026-11-21' }),
  change: z.enum(CHANGES, { error: `must be one of ${CHANGES.join(', ')}` }),
  /** The codes concerned. */
  codes: z.union([z.literal('all'), z.array(codeReference).min(1)], {
    error: 'must be "all" or a list of names such as [SEC_E_INVALID_TOKEN]',
  }),
})

export type Change = z.infer<typeof change>
