/** The part of a service worker's surroundings that is used here; TypeScript's own conflicts with that of pages. */
export interface WorkerScope {
  registration: ServiceWorkerRegistration
  location: Location
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LongEvent) => void): void
  addEventListener(type: 'message', listener: (event: LongEvent & MessageEvent<Order>) => void): void
  addEventListener(type: 'fetch', listener: (event: LongEvent & { request: Request }) => void): void
}

export interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

/** What a page asks of the worker. It answers with the tags of the locales that are kept whole. */
export interface Order {
  /** Locales to keep whole. */
  keep?: string[]
}

/** A file of one version of the site: its path from the site's root, and the SHA-256 of its content in Base64. */
export interface KeptFile {
  url: string
  revision: string
}

/** Files that belong together, and a digest of all lists of their build. */
export interface KeptList {
  version: string
  files: KeptFile[]
}
