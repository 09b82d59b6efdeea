import { z } from 'astro/zod'
import { codeName, words } from './identifier.ts'

export const NEIGHBOUR_GROUPS = ['certificate', 'key', 'ntstatus', 'win32', 'ldap-data', 'schannel-event'] as const

/** One code that people meet beside the SSPI codes and that is not one of them. */
export const neighbourRecord = z.strictObject({
  id: z.string().regex(/^[\w-]+$/, 'must be a name such as CERT_E_EXPIRED or ldap-data-52e'),
  group: z.enum(NEIGHBOUR_GROUPS),
  /** As it is printed: 0x and eight digits, a decimal, or the sub-code of an LDAP diagnostic. */
  value: z.string().regex(/^(0x[0-9A-F]{8}|[0-9a-f]+)$/, 'must be a number in quotes, such as "0x800B0101" or "52e"'),
  codes: z.array(codeName).min(1),
  words: z.array(words).optional(),
  source: words,
})

export type NeighbourRecord = z.infer<typeof neighbourRecord>
export type NeighbourGroup = (typeof NEIGHBOUR_GROUPS)[number]
