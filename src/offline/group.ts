import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import type { ManifestEntry } from './scope.ts'

/** Workbox fetches only in an event of this kind, and this group at other times, too. */
const INSTALL = { type: 'install', waitUntil: () => undefined } as never

/** The files of one language, or those that all share, in one version of the site. */
export class Group {
  readonly cacheName: string
  private readonly controller: PrecacheController
  private whole: Promise<boolean> | undefined
  private filling: Promise<unknown> | undefined

  constructor(cacheName: string, entries: readonly ManifestEntry[]) {
    this.cacheName = cacheName
    this.controller = new PrecacheController({ cacheName })
    this.controller.addToCacheList(
      entries.map(({ url, revision }) => ({ url, revision, integrity: `sha256-${revision}` })),
    )
  }

  /** Fetches the files that are missing. Rejects where one does not arrive, or is of another version. */
  async fill(): Promise<void> {
    this.filling ??= this.controller.install(INSTALL)
    try {
      await this.filling
      this.whole = Promise.resolve(true)
    } finally {
      this.filling = undefined
    }
  }

  /** Removes the files of older versions. */
  async tidy(): Promise<void> {
    if (await this.isBegun()) await this.controller.activate(INSTALL)
  }

  /** Whether any version of the group is kept. */
  isBegun(): Promise<boolean> {
    return caches.has(this.cacheName)
  }

  /** Whether every file is there. A group that is not whole answers nothing, so that versions do not mix. */
  isWhole(): Promise<boolean> {
    this.whole ??= this.count()

    return this.whole
  }

  /** The kept answer to an address; none where the group does not hold it, or is not whole. */
  async answer(address: string): Promise<Response | undefined> {
    const key = this.controller.getCacheKeyForURL(address)
    if (!key || !(await this.isWhole())) return undefined

    return (await caches.open(this.cacheName)).match(key)
  }

  private async count(): Promise<boolean> {
    if (!(await this.isBegun())) return false
    const keys = new Set((await (await caches.open(this.cacheName)).keys()).map(({ url }) => url))

    return [...this.controller.getURLsToCacheKeys().values()].every((key) => keys.has(key))
  }
}
