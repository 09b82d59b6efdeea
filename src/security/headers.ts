/** What a page may load and do: its own files alone, and WebAssembly for the full-text search. */
const DIRECTIVES = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
]

/** The policy as every page states it, for hosts that send no headers of one's own. */
export const META_POLICY = DIRECTIVES.join('; ')

/** What every answer carries, whatever serves the site: the server and the files for all hosts are made from this list. */
export const HEADERS: Readonly<Record<string, string>> = {
  // Browsers take `frame-ancestors` from nowhere else.
  'Content-Security-Policy': [...DIRECTIVES, "frame-ancestors 'none'"].join('; '),
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** The folders of files whose names change with their content. */
export const HASHED = ['assets', 'lookup', 'pagefind/fragment', 'pagefind/index'] as const

/** For files of these folders. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** For everything else: kept, but asked for again each time. */
export const REVALIDATED = 'no-cache'
