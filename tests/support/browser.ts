import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, expect, inject, test as base } from 'vitest'

/** Opens a page of the served site in a fresh profile. */
export type Open = (path: string, options?: BrowserContextOptions) => Promise<Page>

let browser: Promise<Browser> | undefined

afterAll(async () => {
  await (await browser)?.close()
})

/** A test in the browser. It fails as well where a page throws, breaks its policy, misses a file or asks another host. */
export const test = base.extend<{ open: Open }>({
  // Vitest reads from the pattern which fixtures are asked for: none here.
  // eslint-disable-next-line no-empty-pattern
  open: async ({}, use) => {
    browser ??= chromium.launch(inject('chromium'))
    const running = await browser
    const faults: string[] = []
    const pages: Page[] = []

    await use(async (path, options = {}) => {
      const context = await running.newContext({ locale: 'en-US', ...options })
      const page = await context.newPage()
      pages.push(page)
      watch(page, faults)
      await page.goto(addressOf(path))

      return page
    })

    for (const page of pages) await page.context().close()
    expect(faults).toEqual([])
  },
})

/** Writes down what a page must not do: throw, break its policy, miss a file, ask for anything outside the site. */
export function watch(page: Page, faults: string[], site = inject('site')): void {
  page.on('pageerror', (error) => faults.push(`${page.url()} threw ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    faults.push(`${page.url()} said ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('http') || request.url().startsWith(site)) return
    faults.push(`${page.url()} asked ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // What is left undone when a reader goes on to another page is no fault.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()} failed: ${reason}`)
  })
  page.on('response', (response) => {
    // The worker asks for the page as well, which may be one that is not there.
    const isPage = response.request().isNavigationRequest() || response.url() === page.url().replace(/#.*/, '')
    if (response.status() < 400 || isPage) return
    faults.push(`${response.url()} answered ${response.status()}`)
  })
}

/** A path from the site's root, with a slash in front → its address on the host that serves the site. */
export function addressOf(path: string): string {
  return inject('site') + path.slice(1)
}

/** A path from the site's root → the path on the host, as links carry it. */
export function hrefOf(path: string): string {
  return new URL(addressOf(path)).pathname
}

/** Waits until a page is at a path, query and hash. */
export async function arrive(page: Page, path: string): Promise<void> {
  await page.waitForURL(addressOf(path))
}

/** Types into the search box as a person does → the codes of the suggestions, once the first is there. */
export async function suggestionsFor(page: Page, input: string): Promise<string[]> {
  await page.getByRole('search').getByRole('combobox').fill(input)
  await page.locator('[role=listbox] [data-code]').first().waitFor()

  return codesIn(page, '[role=listbox]')
}

/** Pastes a text into the search box, line breaks and all. */
export async function pasteInto(page: Page, text: string): Promise<void> {
  await page.getByRole('search').getByRole('combobox').focus()
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text', pasted)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

/** Waits for the results of the search page → their codes, in order. */
export async function resultsOf(page: Page): Promise<string[]> {
  await page.locator('#results[aria-busy=false] > *').first().waitFor()

  return codesIn(page, '#results')
}

async function codesIn(page: Page, region: string): Promise<string[]> {
  return page.locator(`${region} [data-code]`).evaluateAll((links) => links.map((link) => link.dataset['code'] ?? ''))
}
