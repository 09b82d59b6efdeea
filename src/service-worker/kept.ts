import { copyResponse } from 'workbox-core/copyResponse.js'
import { LOCALES } from '../locales/locales.ts'
import type { KeptFile, KeptList } from './scope.ts'

/** Files that are fetched at the same time. */
const AT_ONCE = 8
/** What every version of the worker has: the page that stands in for others. */
const CORE = 'core'

/**
 * Whole languages, which a reader has asked to keep, each in a cache of its own for each version. A version answers when every
 * file of it has arrived, and until then the one before does.
 */
export class Kept {
  private readonly root: string
  private readonly core: KeptList

  constructor(root: string, core: KeptList) {
    this.root = root
    this.core = core
  }

  /** Fetches the page that stands in for others. Rejects where it does not arrive. */
  keepCore(): Promise<void> {
    return this.fill(CORE, this.core)
  }

  /** Fetches a language in the version that the site has now. Rejects where a file of it does not arrive. */
  async keep(tag: string): Promise<void> {
    const response = await fetch(`${this.root}offline/${tag}.json`, { cache: 'no-cache' })
    await this.fill(tag, (await response.json()) as KeptList)
  }

  /** Brings every kept language to the version of this worker. */
  async refresh(): Promise<void> {
    for (const name of await this.wholeCaches()) {
      const [tag = '', version] = name.slice(this.nameOf().length).split(' ')
      if (tag !== CORE && version !== this.core.version) await this.keep(tag)
    }
  }

  /** The tags of the locales that are kept whole. */
  async tags(): Promise<string[]> {
    const whole = await this.wholeCaches()

    return LOCALES.map(({ tag }) => tag).filter((tag) => whole.some((name) => name.startsWith(this.nameOf(tag))))
  }

  /** The kept answer to an address, if there is one. */
  async answer(address: string): Promise<Response | undefined> {
    for (const cacheName of await this.wholeCaches()) {
      const found = await caches.match(address, { cacheName, ignoreSearch: true })
      if (found) return found
    }

    return undefined
  }

  /** One at a time, also of two workers: the last step removes what others have begun. */
  private async fill(part: string, { version, files }: KeptList): Promise<void> {
    await navigator.locks.request(this.nameOf(part), async () => {
      const name = this.nameOf(part) + version
      const cache = await caches.open(name)
      const there = new Set((await cache.keys()).map(({ url }) => url))
      const missing = files.filter(({ url }) => !there.has(this.root + url))
      for (let place = 0; place < missing.length; place += AT_ONCE) {
        await Promise.all(missing.slice(place, place + AT_ONCE).map((file) => this.fetchOne(cache, file)))
      }
      await cache.put(this.markOf(), new Response())
      const older = (await caches.keys()).filter((other) => other.startsWith(this.nameOf(part)) && other !== name)
      await Promise.all(older.map((other) => caches.delete(other)))
    })
  }

  /** The digest turns away whatever is not this very file: another version, or the page of a captive portal. */
  private async fetchOne(cache: Cache, { url, revision }: KeptFile): Promise<void> {
    const address = this.root + url
    const response = await fetch(address, { cache: 'no-cache', integrity: `sha256-${revision}` })
    await cache.put(address, response.redirected ? await copyResponse(response) : response)
  }

  private async wholeCaches(): Promise<string[]> {
    const whole: string[] = []
    for (const name of await caches.keys()) {
      if (name.startsWith(this.nameOf()) && (await caches.match(this.markOf(), { cacheName: name }))) whole.push(name)
    }

    return whole
  }

  private nameOf(part = ''): string {
    return `${this.root} kept ${part && `${part} `}`
  }

  /** Stands in a cache when all its files do. */
  private markOf(): string {
    return `${this.root}offline/whole`
  }
}
