/** The part of a service worker's surroundings that is used here; TypeScript's own conflicts with that of pages. */
export interface WorkerScope {
  __WB_MANIFEST: ManifestEntry[]
  registration: ServiceWorkerRegistration
  clients: { matchAll(options?: { type?: 'window'; includeUncontrolled?: boolean }): Promise<{ url: string }[]> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LongEvent) => void): void
  addEventListener(type: 'message', listener: (event: LongEvent & MessageEvent<Order>) => void): void
  addEventListener(type: 'fetch', listener: (event: AskedFor) => void): void
}

export interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface AskedFor extends LongEvent {
  request: Request
  respondWith(response: Promise<Response>): void
}

/** A file of a version: its path from the site's root, and the SHA-256 of its content in Base64. */
export interface ManifestEntry {
  url: string
  revision: string
}

/** What a page asks of the worker. It answers with the tags of the locales that are kept whole. */
export interface Order {
  /** Locales to keep. */
  keep?: string[]
  /** Take the place of the older version now. */
  takeOver?: boolean
}
