import { z } from 'astro/zod'

/** The name of an SSPI status code. */
export const codeName = z.string().regex(/^SEC_[EI]_[A-Z0-9_]+$/, 'must be a name such as SEC_E_INVALID_TOKEN')

/** A path on Microsoft Learn, without host and locale. */
export const learnPath = z.string().regex(/^\/[a-z0-9/._-]+$/, 'must be a path such as /windows/win32/secauthn/sspi')

/** Text that says something. */
export const words = z.string().trim().min(1, 'must hold text')

/** In a translation: the version of the text in the default locale that it was made from. */
export const version = z.string().regex(/^[0-9a-f]{12}$/, 'must be twelve hexadecimal digits')
