import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
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

  /** Visits a page and waits until its language is kept. */
  async visitAndKeep(path: string): Promise<void> {
    await this.visit(path)
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  }

  /** Waits until the worker of a newer version has come in and waits, or has been turned away. */
  async checkForUpdate(): Promise<void> {
    await this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update().catch(() => undefined)
      const fresh = registration.installing
      if (!fresh) return
      await new Promise<void>((resolve) => {
        fresh.onstatechange = () => resolve()
      })
    })
  }

  /** The languages that are kept whole. */
  keptTags(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready

      return new Promise<string[]>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data)
        active?.postMessage({}, [port2])
      })
    })
  }

  /** The meaning that the page of a code gives. */
  meaning(): Promise<string> {
    return this.page.locator('main .lead').innerText()
  }
}
