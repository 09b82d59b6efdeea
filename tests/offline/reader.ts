import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, expect, inject } from 'vitest'
import { watch } from '../support/browser.ts'
import { ChangingSite } from './changing-site.ts'

let browser: Promise<Browser> | undefined

afterAll(async () => {
  await (await browser)?.close()
})

/** Somebody who reads a copy of the site, in a browser that keeps nothing yet. */
export class Reader {
  readonly site: ChangingSite
  readonly page: Page
  /** What pages have done that they must not do. */
  readonly faults: string[] = []

  private constructor(site: ChangingSite, page: Page) {
    this.site = site
    this.page = page
    watch(page, this.faults, site.address)
  }

  static async come(options: BrowserContextOptions = {}): Promise<Reader> {
    browser ??= chromium.launch(inject('chromium'))
    const site = new ChangingSite()
    await site.connect()
    const context = await (await browser).newContext({ locale: 'en-US', ...options })

    return new Reader(site, await context.newPage())
  }

  async leave(): Promise<void> {
    await this.page.context().close()
    this.site.remove()
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(this.site.address + path)
  }

  /** Waits until the reader is at a path. */
  async arrive(path: string): Promise<void> {
    await this.page.waitForURL(this.site.address + path)
  }

  /** Visits a page and waits until it is kept, with its styles and scripts. */
  async visitAndKeep(path: string): Promise<void> {
    await this.visit(path)
    const needed = await this.page.evaluate(
      (root) =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name.slice(root.length))
          .filter((file) => /^assets\/.*\.(?:css|js)$/.test(file)),
      this.site.address,
    )
    expect(needed.length).toBeGreaterThan(1)
    await expect.poll(() => this.cached('visited'), LONG).toEqual(expect.arrayContaining([path, ...needed]))
  }

  /** Presses the button that keeps all languages, and waits until they are there. */
  async keepAll(): Promise<void> {
    await this.visit('en-US/')
    await this.comeToControl()
    await this.control().getByRole('button', { name: 'Keep all languages' }).click()
    await this.control().getByText('English, Italiano, and 繁體中文').waitFor(LONG)
  }

  control(): ReturnType<Page['locator']> {
    return this.page.locator('offline-control')
  }

  /** The control is loaded when somebody comes to it. */
  async comeToControl(): Promise<void> {
    await this.page.locator('#offline-title').scrollIntoViewIfNeeded()
  }

  /** The paths that the caches of the site hold: of what was visited, or of what is kept. */
  cached(kind: 'visited' | 'kept'): Promise<string[]> {
    return this.page.evaluate(
      async ([root = '', kind = '']) => {
        const names = (await caches.keys()).filter((name) => name.startsWith(`${root} ${kind}`))
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))

        return requests.flat().map(({ url }) => url.slice(root.length))
      },
      [this.site.address, kind],
    )
  }

  /** Waits until the worker of a newer version has taken over, or has been turned away. */
  async checkForUpdate(): Promise<void> {
    await this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update().catch(() => undefined)
      const fresh = registration.installing ?? registration.waiting
      if (!fresh) return
      await new Promise<void>((resolve) => {
        fresh.onstatechange = () => /activated|redundant/.test(fresh.state) && resolve()
      })
    })
  }

  /** How many workers this browser has for the site. */
  workers(): Promise<number> {
    return this.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  }

  /** The meaning that the page of a code gives. */
  meaning(): Promise<string> {
    return this.page.locator('main .lead').innerText()
  }
}

/** Longer than anything takes; nothing is decided by it. */
export const LONG = { timeout: 60_000 }
