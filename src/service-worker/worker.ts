import { registerRoute } from 'workbox-routing/registerRoute.js'
import { HASHED } from '../security/headers.ts'
import { Kept } from './kept.ts'
import type { KeptFile, WorkerScope } from './scope.ts'
import { visitedIn } from './visited.ts'

declare const self: WorkerScope
/** Both are put in by the build: a digest of all files that may be kept, and what the page needs that stands in for others. */
declare const VERSION: string
declare const CORE: KeptFile[]

const root = self.registration.scope
const names = { visited: `${root} visited`, kept: `${root} kept` }
const kept = new Kept(root, names.kept, VERSION, CORE)
const visited = visitedIn(names.visited, kept, `${root}offline/`, goIfRemoved)
let refreshed: Promise<void> | undefined

// Not while the worker is activated, since pages would have to wait; and before the routes, because an answer ends the event.
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return
  refreshed ??= kept.refresh().catch(() => undefined)
  event.waitUntil(refreshed)
})
registerRoute(({ request, url }) => isOurs(url) && request.mode === 'navigate', visited.pages)
registerRoute(({ url }) => isOurs(url) && isHashed(url), visited.hashed)
registerRoute(({ url }) => isOurs(url), visited.named)

self.addEventListener('install', (event) => event.waitUntil(Promise.all([kept.keepCore(), self.skipWaiting()])))
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([removeCaches(isOld), self.clients.claim()])))
self.addEventListener('message', (event) => {
  const { keep = [], visited: addresses = [] } = event.data
  const remembered = addresses.filter((address) => isOurs(new URL(address))).map((address) => remember(event, address))
  const ordered = keep.reduce((before, tag) => before.then(() => kept.keep(tag)), Promise.resolve())
  const done = Promise.allSettled([ordered, ...remembered])
  event.waitUntil(done.then(async () => event.ports[0]?.postMessage(await kept.tags())))
})

/** Keeps what a page was made of that was opened before there was a worker; most of it is in the browser's own cache. */
function remember(event: Event, address: string): Promise<unknown> {
  const url = new URL(address)
  const isPage = url.pathname.endsWith('/')
  const strategy = isPage ? visited.pages : isHashed(url) ? visited.hashed : visited.named

  return strategy.handle({ event: event as never, request: new Request(address) })
}

/** Where this worker's own file is gone, the site is gone or has moved: it must not stand in the way of what is there now. */
async function goIfRemoved(): Promise<void> {
  const { status } = await fetch(self.location.href, { method: 'HEAD', cache: 'no-store' })
  if (status !== 404 && status !== 410) return
  await self.registration.unregister()
  await visited.clear()
  await removeCaches(() => true)
}

async function removeCaches(which: (name: string) => boolean): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(`${root} `) && which(name))
  await Promise.all(own.map((name) => caches.delete(name)))
}

/** Of an older worker, which named them otherwise. */
function isOld(name: string): boolean {
  return !Object.values(names).includes(name)
}

function isOurs({ href }: URL): boolean {
  return href.startsWith(root) && href !== self.location.href
}

function isHashed({ href }: URL): boolean {
  return HASHED.some((folder) => href.startsWith(`${root}${folder}/`))
}
