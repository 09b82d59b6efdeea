import { z } from 'astro/zod'
import { codeName, words } from './names.ts'
import { codeReference, sourceReference } from './reference.ts'

export const AREAS = [
  'tls',
  'kerberos',
  'smart-card',
  'credentials',
  'context',
  'messages',
  'policy',
  'system',
] as const
export const PHASES = ['setup', 'credentials', 'handshake', 'messages', 'shutdown'] as const
export const SIDES = ['client', 'server', 'both'] as const
const AUTHORITIES = ['domain-controller', 'certification-authority'] as const
const SYSTEMS = ['ntstatus', 'kerberos', 'gss', 'dotnet', 'dotnet-negotiate', 'win32', 'ldap'] as const

const equivalent = z.strictObject({
  system: z.enum(SYSTEMS),
  name: words,
  /** NTSTATUS: unsigned 32-bit; the others: as the system counts. */
  number: z.number().int().nonnegative().optional(),
  source: words,
})

const place = z.strictObject({
  phase: z.enum(PHASES),
  side: z.enum(SIDES),
  authority: z.enum(AUTHORITIES).optional(),
})

/** One name of the code table. Everything that follows from the value is computed, not stored. */
export const code = z
  .strictObject({
    name: codeName,
    /** Unsigned 32-bit. */
    value: z
      .number({ error: 'must be a number such as 0x80090308, without quotes' })
      .int('must be a whole number')
      .min(0, 'must be a number of 32 bits, from 0x00000000 to 0xFFFFFFFF')
      .max(0xffffffff, 'must be a number of 32 bits, from 0x00000000 to 0xFFFFFFFF')
      .refine((value) => value === 0 || ((value >>> 16) & 0x7ff) === 9, 'must have facility 9, as in 0x80090308')
      .optional(),
    /** The name that this one stands for. */
    alias: codeReference.optional(),
    area: z.enum(AREAS, { error: `must be one of ${AREAS.join(', ')}` }),
    /** Whether Microsoft's page of status codes lists it. */
    documented: z.boolean(),
    /** The first Windows SDK that is known to define it. */
    since: words.optional(),
    /** Place among the codes most often met, from 1. */
    rank: z.number().int().positive().optional(),
    /** Where in the conversation it arises, for a code that no function page lists. */
    place: place.optional(),
    authority: z.enum(AUTHORITIES).optional(),
    /** Other spellings that programs use. */
    also: z.array(words).optional(),
    related: z.array(codeReference).optional(),
    /** The name as the machine-translated editions of Microsoft's page print it, by locale. */
    printed: z.record(z.string(), words).optional(),
    equivalents: z.array(equivalent).optional(),
    sources: z.array(sourceReference).min(1, 'must name at least one source'),
  })
  .refine((record) => record.value !== undefined || record.alias !== undefined, {
    error: 'it has neither a value nor an alias; add one of the two',
  })
  .refine((record) => record.value === undefined || record.alias === undefined, {
    error: 'it has both a value and an alias; remove one of the two',
  })

/** A record as the file has it. */
export type CodeRecord = z.infer<typeof code>
export type Phase = (typeof PHASES)[number]
export type Side = (typeof SIDES)[number]
