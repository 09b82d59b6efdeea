import { LOCALES } from '../locales/locales.ts'
import { Group } from './group.ts'
import { CORE, groupOf, OFFLINE_PAGE } from './groups.ts'
import { passage } from './passage.ts'
import type { AskedFor, WorkerScope } from './scope.ts'

declare const self: WorkerScope

/**
 * Keeps the languages that somebody visits. A version is taken over when all its files have arrived whole, and until then
 * the older one answers with its own files.
 */
const tags = LOCALES.map(({ tag }) => tag)
const { scope } = self.registration
const manifest = self.__WB_MANIFEST
const groups = new Map(
  [CORE, ...tags].map((name) => {
    const entries = manifest.filter(({ url }) => groupOf(url, tags) === name)

    return [name, new Group(`${scope} ${name}`, entries)]
  }),
)

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([...groups.values()].map((group) => group.tidy()))),
)
self.addEventListener('message', (event) => {
  const { keep = [], takeOver } = event.data
  if (takeOver) event.waitUntil(self.skipWaiting())
  const kept = Promise.allSettled(keep.map((tag) => groups.get(tag)?.fill()))
  event.waitUntil(kept.then(async () => event.ports[0]?.postMessage(await wholeTags())))
})
self.addEventListener('fetch', (event) => {
  const { url, method, mode } = event.request
  if (method !== 'GET' || !url.startsWith(scope)) return
  event.respondWith(answer(event))
  const visited = mode === 'navigate' && groups.get(groupOf(pathOf(url), tags))
  if (visited) event.waitUntil(keep(visited))
})

/** The core, every language that an older version keeps, and every language that is open. */
async function install(): Promise<void> {
  const visited = new Set((await openPages()).map((url) => groupOf(pathOf(url), tags)))
  for (const [name, group] of groups) {
    if (name === CORE || visited.has(name) || (await group.isBegun())) await group.fill()
  }
}

async function answer({ request }: AskedFor): Promise<Response> {
  const navigates = request.mode === 'navigate'
  if (navigates && (await makeRoom())) return passage()
  const address = request.url.replace(/[?#].*$/, '')
  const kept = await groups.get(groupOf(pathOf(address), tags))?.answer(address)
  if (kept) return kept
  try {
    return await fetch(request)
  } catch (error) {
    const offline = navigates && (await groups.get(CORE)?.answer(scope + OFFLINE_PAGE))
    if (offline) return offline
    throw error
  }
}

/** Lets a newer version that waits take over before a page is opened, where that page takes the place of the only one. */
async function makeRoom(): Promise<boolean> {
  const { waiting } = self.registration
  if (!waiting || (await openPages()).length > 1) return false
  waiting.postMessage({ takeOver: true })

  return true
}

/** The addresses of all open pages of the site, also of those that were opened before there was a worker. */
async function openPages(): Promise<string[]> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })

  return windows.map(({ url }) => url).filter((url) => url.startsWith(scope))
}

/** A language that cannot be kept now is tried again at the next visit. */
async function keep(group: Group): Promise<void> {
  if (!(await group.isWhole())) await group.fill().catch(() => undefined)
}

async function wholeTags(): Promise<string[]> {
  const whole = await Promise.all(tags.map((tag) => groups.get(tag)?.isWhole()))

  return tags.filter((_, place) => whole[place])
}

function pathOf(address: string): string {
  return address.startsWith(scope) ? address.slice(scope.length).replace(/[?#].*$/, '') : ''
}
