import { z } from 'astro/zod'
import { evidence } from './evidence.ts'
import { words } from './names.ts'
import { codeReference } from './reference.ts'

export const RELATED_GROUPS = ['certificate', 'key', 'ntstatus', 'win32', 'ldap-data', 'schannel-event'] as const

const id = z.string().regex(/^[\w-]+$/, 'must be a name such as CERT_E_EXPIRED or ldap-data-52e')

/** An error that people meet beside the SSPI codes and that is not one of them. */
export const relatedError = z.strictObject({
  id,
  group: z.enum(RELATED_GROUPS),
  /** As it is printed: 0x and eight digits, a decimal, or the sub-code of an LDAP diagnostic. */
  value: z.string().regex(/^(0x[0-9A-F]{8}|[0-9a-f]+)$/, 'must be a number in quotes, such as "0x800B0101" or "52e"'),
  /** The codes that it goes with, most likely first. */
  codes: z.array(codeReference).min(1),
  /** The file or page that defines it. */
  source: words,
  /** What supports its cause and fix. */
  sources: z.array(evidence).optional(),
})

/** An item is about one program or one kind of cause. */
const items = z.array(words).default([])

/** What a locale says about the related errors, by their ids. */
export const relatedErrorTexts = z.record(id, z.strictObject({ meaning: words, cause: items, fix: items }))

export type RelatedError = z.infer<typeof relatedError>
export type RelatedErrorText = z.infer<typeof relatedErrorTexts>[string]
