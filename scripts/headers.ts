/**
 * What every answer carries, whatever serves the site; the files for the hosts repeat it. The pages name the hashes of
 * their own styles in a policy of their own, so this one leaves styles to them.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; " +
    "frame-src 'none'; img-src 'self' data:; manifest-src 'self'; media-src 'none'; object-src 'none'; " +
    "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** For files whose names change with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** For everything else: kept, but asked for again each time. */
export const REVALIDATED = 'no-cache'

/** The folders of files whose names change with their content. */
export const HASHED = ['assets', 'lookup', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'] as const
