import type { Order } from '../service-worker/scope.ts'

/** The names of the caches of this site: others on the same host have theirs. */
export async function ownCaches(): Promise<string[]> {
  const root = new URL(import.meta.env.BASE_URL, location.href).href

  return (await caches.keys()).filter((name) => name.startsWith(`${root} `))
}

/** The addresses of the pages that were visited and are kept, the latest last. */
export async function visitedPages(): Promise<string[]> {
  const requests = (await (await visited())?.keys()) ?? []

  return requests.map(({ url }) => url).filter((url) => url.endsWith('/'))
}

/** Keeps the visited pages of codes no longer. */
export async function forgetVisited(): Promise<void> {
  const cache = await visited()
  for (const address of await visitedPages()) if (address.includes('/codes/')) await cache?.delete(address)
}

async function visited(): Promise<Cache | undefined> {
  const name = (await ownCaches()).find((own) => own.endsWith(' visited'))

  return name === undefined ? undefined : caches.open(name)
}

/** Asks something of the worker → the tags of the locales that are kept whole. None where there is no worker. */
export async function orderWorker(order: Order): Promise<string[]> {
  const registration = await navigator.serviceWorker?.getRegistration()
  const worker = registration?.active
  if (!worker) return []

  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data)
    worker.postMessage(order, [port2])
  })
}
