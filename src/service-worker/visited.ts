import type { WorkboxPlugin } from 'workbox-core/types.js'
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js'
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js'
import { StaleWhileRevalidate } from 'workbox-strategies/StaleWhileRevalidate.js'
import type { Kept } from './kept.ts'
import { SITE_MARK } from './site-mark.ts'

/** Of what was visited, so much is kept: pages with their styles and scripts, the latest ones. */
const MOST = 400
/** How long a network may keep a reader waiting who has the page already. */
const PATIENCE = 5

/**
 * How pages and files are answered, so that what was visited works without a network. `whenStrange` runs when the network has answered
 * with something that is no page of this site.
 */
export function visitedIn(cacheName: string, kept: Kept, offlinePage: string, whenStrange: () => Promise<void>) {
  const expiration = new ExpirationPlugin({ maxEntries: MOST, purgeOnQuotaError: true })
  const shared: WorkboxPlugin[] = [
    { cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*$/s, '') },
    // Its types know no optional properties.
    expiration as WorkboxPlugin,
  ]
  /** What was visited is as new as what is kept, or newer. */
  const orKept: WorkboxPlugin = {
    cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? kept.answer(request.url),
  }
  const files: WorkboxPlugin = {
    cacheWillUpdate: async ({ response }) => (isFile(response) ? response : null),
    handlerDidError: async ({ request }) => kept.answer(request.url),
  }
  const pages: WorkboxPlugin = {
    fetchDidSucceed: async ({ response }) => {
      if (response.status >= 500) throw new Error(`The server answered ${response.status}`)

      return response
    },
    cacheWillUpdate: async ({ response }) => {
      if (await isOwnPage(response)) return response
      if (response.type !== 'opaqueredirect') await whenStrange()

      return null
    },
    handlerDidError: async ({ request }) => instead(request, offlinePage, kept),
  }

  return {
    // The network first: a page is as new as it can be, and so are the few files whose names do not change with their content.
    pages: new NetworkFirst({ cacheName, networkTimeoutSeconds: PATIENCE, plugins: [pages, ...shared, orKept] }),
    named: new NetworkFirst({ cacheName, networkTimeoutSeconds: PATIENCE, plugins: [files, ...shared, orKept] }),
    // What has a hash in its name is taken as it is kept, and asked for again behind the page, should it be broken.
    hashed: new StaleWhileRevalidate({ cacheName, plugins: [files, ...shared] }),
    clear: () => expiration.deleteCacheAndMetadata(),
  }
}

/** What stands in for a page that neither the network nor a cache has: the server's own error, or the page that says so. */
async function instead(request: Request, offlinePage: string, kept: Kept): Promise<Response | undefined> {
  const address = request.url.replace(/[?#].*$/s, '')
  const withSlash = address.endsWith('/')
    ? undefined
    : await caches.match(`${address}/`).then((page) => page ?? kept.answer(`${address}/`))
  if (withSlash) return Response.redirect(`${address}/`)
  try {
    return await fetch(request)
  } catch {
    return kept.answer(offlinePage)
  }
}

async function isOwnPage(response: Response): Promise<boolean> {
  if (response.status !== 200 || !isHtml(response)) return false

  return (await response.clone().text()).includes(`data-site="${SITE_MARK}"`)
}

/** A page in the place of a file comes from somebody else. */
function isFile(response: Response): boolean {
  return response.status === 200 && !isHtml(response)
}

function isHtml(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('text/html') ?? false
}
