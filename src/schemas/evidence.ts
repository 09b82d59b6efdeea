import { z } from 'astro/zod'

/** The forms in which a source is written, each with an example. */
const FORMS: readonly [pattern: RegExp, example: string][] = [
  [/^[\w.-]+\/[\w.-]+#\d+$/, 'curl/curl#123'],
  [/^[\w.-]+\/[\w.-]+ discussions\/\d+$/, 'owner/repository discussions/12'],
  [/^[\w.-]+\/[\w.-]+ [\w./+()-][\w./ +()-]*$/, 'owner/repository path/to/file'],
  [/^KB\d{6,7}$/, 'KB5014754'],
  [/^(?:CVE-\d{4}-\d{4,}|ADV\d{6})$/, 'CVE-2022-37967'],
  [/^RFC \d{3,5}(?: (?:section|appendix) [\w.]+)?$/, 'RFC 4121 section 3.1'],
  [/^\[MS-[A-Z0-9]+\](?: section [\d.]+)?$/, '[MS-KILE] section 3.3.5.7'],
  [/^\/[a-z0-9][\w./%()=-]*$/i, '/windows/win32/secauthn/sspi'],
  [/^https:\/\/(?!learn\.microsoft\.com\/)[^\s"'<>]+$/, 'https://curl.se/docs/manpage.html'],
]

/** A source that a reader can open: a thread, an update, an advisory, a standard, a page. */
export const evidence = z
  .string()
  .refine(
    (text) => FORMS.some(([pattern]) => pattern.test(text)),
    `must look like ${FORMS.map(([, e]) => e).join(', ')}`,
  )
