import { copyResponse } from 'workbox-core/copyResponse.js'
import { LOCALES } from '../locales/locales.ts'
import type { KeptFile } from './scope.ts'

/** A list of files that are all there, and the version of the worker that has fetched them. */
interface KeptList {
  version: string
  files: KeptFile[]
}

/** Files that are fetched at the same time. */
const AT_ONCE = 8

/** Whole languages, which a reader has asked to keep, and what stands in for a page that is not there. */
export class Kept {
  readonly cacheName: string
  private readonly root: string
  private readonly version: string
  private readonly core: readonly KeptFile[]
  private keys: Promise<Map<string, string>> | undefined

  constructor(root: string, cacheName: string, version: string, core: readonly KeptFile[]) {
    this.root = root
    this.cacheName = cacheName
    this.version = version
    this.core = core
  }

  /** Fetches the page that stands in for others. Rejects where it does not arrive. */
  async keepCore(): Promise<void> {
    await this.fetchAll(this.core)
  }

  /** Fetches a language. Until every file of this version has arrived, the version that was kept before answers. */
  keep(tag: string): Promise<void> {
    return this.alone(() => this.fetchLanguage(tag))
  }

  /** Brings every kept language to the present version, and removes what no list names any more. */
  refresh(): Promise<void> {
    return this.alone(async () => {
      for (const [tag, { version }] of await this.lists()) if (version !== this.version) await this.fetchLanguage(tag)
      await this.tidy()
    })
  }

  /** Runs something while no other worker fetches or tidies: files that are under way are in no list yet. */
  private async alone(work: () => Promise<void>): Promise<void> {
    await navigator.locks.request(this.cacheName, work)
  }

  private async fetchLanguage(tag: string): Promise<void> {
    const response = await fetch(this.listOf(tag), { cache: 'no-cache' })
    const files = (await response.json()) as KeptFile[]
    await this.fetchAll(files)
    const list: KeptList = { version: this.version, files }
    await (await this.cache()).put(this.listOf(tag), new Response(JSON.stringify(list)))
    this.keys = undefined
  }

  /** The tags of the locales that are kept whole. */
  async tags(): Promise<string[]> {
    return [...(await this.lists()).keys()]
  }

  /** The kept answer to an address, if there is one. */
  async answer(address: string): Promise<Response | undefined> {
    this.keys ??= this.keysByAddress()
    const key = (await this.keys).get(address.replace(/[?#].*$/s, ''))

    return key ? (await this.cache()).match(key) : undefined
  }

  private async keysByAddress(): Promise<Map<string, string>> {
    const lists = [...(await this.lists()).values()].flatMap(({ files }) => files)

    return new Map([...lists, ...this.core].map((file) => [this.root + file.url, this.keyOf(file)]))
  }

  private async lists(): Promise<Map<string, KeptList>> {
    const cache = await this.cache()
    const lists = new Map<string, KeptList>()
    for (const { tag } of LOCALES) {
      const answer = await cache.match(this.listOf(tag))
      // A list that cannot be read is no list.
      const list = (await answer?.json().catch(() => undefined)) as KeptList | undefined
      if (list) lists.set(tag, list)
    }

    return lists
  }

  private async fetchAll(files: readonly KeptFile[]): Promise<void> {
    const cache = await this.cache()
    const there = new Set((await cache.keys()).map(({ url }) => url))
    const missing = files.filter((file) => !there.has(this.keyOf(file)))
    for (let place = 0; place < missing.length; place += AT_ONCE) {
      await Promise.all(missing.slice(place, place + AT_ONCE).map((file) => this.fetchOne(cache, file)))
    }
  }

  /** The digest turns away whatever is not this very file: another version, or the page of a captive portal. */
  private async fetchOne(cache: Cache, file: KeptFile): Promise<void> {
    const request = new Request(this.root + file.url, { cache: 'no-cache', integrity: `sha256-${file.revision}` })
    const response = await fetch(request)
    await cache.put(this.keyOf(file), response.redirected ? await copyResponse(response) : response)
  }

  private async tidy(): Promise<void> {
    const cache = await this.cache()
    const named = new Set((await this.keysByAddress()).values())
    for (const { tag } of LOCALES) named.add(this.listOf(tag))
    for (const request of await cache.keys()) if (!named.has(request.url)) await cache.delete(request)
  }

  private cache(): Promise<Cache> {
    return caches.open(this.cacheName)
  }

  private listOf(tag: string): string {
    return `${this.root}offline/${tag}.json`
  }

  private keyOf({ url, revision }: KeptFile): string {
    return `${this.root}${url}?${new URLSearchParams({ revision })}`
  }
}
