import { registerRoute } from 'workbox-routing/registerRoute.js'
import { HASHED } from '../security/headers.ts'
import { Kept } from './kept.ts'
import type { KeptList, WorkerScope } from './scope.ts'
import { visitedIn } from './visited.ts'

declare const self: WorkerScope
/** Put in by the build: what the page needs that stands in for others. */
declare const CORE: KeptList

const root = self.registration.scope
const kept = new Kept(root, CORE)
const visited = visitedIn(`${root} visited`, kept, `${root}offline/`, goIfRemoved)
let refreshed: Promise<void> | undefined

// Not while the worker is activated, since pages would have to wait; and before the routes, because an answer ends the event.
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return
  refreshed ??= kept.refresh().catch(() => undefined)
  event.waitUntil(refreshed)
})
registerRoute(({ request, url }) => isOurs(url) && (request.mode === 'navigate' || isPage(url)), visited.pages)
registerRoute(({ url }) => isOurs(url) && isHashed(url), visited.hashed)
registerRoute(({ url }) => isOurs(url), visited.named)

self.addEventListener('install', (event) => event.waitUntil(Promise.all([kept.keepCore(), self.skipWaiting()])))
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([removeCaches(isOld), self.clients.claim()])))
self.addEventListener('message', (event) => {
  const { keep = [] } = event.data
  const ordered = keep.reduce((before, tag) => before.then(() => kept.keep(tag)), Promise.resolve())
  const answered = ordered.catch(() => undefined).then(async () => event.ports[0]?.postMessage(await kept.tags()))
  event.waitUntil(answered)
})

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
  return !/ (?:visited$|kept )/.test(name)
}

function isOurs({ href }: URL): boolean {
  return href.startsWith(root) && href !== self.location.href
}

function isPage({ pathname }: URL): boolean {
  return pathname.endsWith('/')
}

function isHashed({ href }: URL): boolean {
  return HASHED.some((folder) => href.startsWith(`${root}${folder}/`))
}
