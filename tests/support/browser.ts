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
  open: async ({}, use) => {
    browser ??= chromium.launch(inject('chromium'))
    const running = await browser
    const faults: string[] = []
    const pages: Page[] = []

    await use(async (path, options = {}) => {
      const context = await running.newContext({ baseURL: inject('site'), locale: 'en-US', ...options })
      const page = await context.newPage()
      pages.push(page)
      watch(page, faults)
      await page.goto(path)

      return page
    })

    for (const page of pages) await page.context().close()
    expect(faults).toEqual([])
  },
})

function watch(page: Page, faults: string[]): void {
  const { origin } = new URL(inject('site'))
  page.on('pageerror', (error) => faults.push(`${page.url()} threw ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    faults.push(`${page.url()} said ${message.text()}`)
  })
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url())
    if (asked !== origin && protocol.startsWith('http')) faults.push(`${page.url()} asked ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() < 400 || response.request().isNavigationRequest()) return
    faults.push(`${response.url()} answered ${response.status()}`)
  })
}

/** Waits until a page is at a path, query and hash. */
export async function arrive(page: Page, path: string): Promise<void> {
  await page.waitForURL(new URL(path, inject('site')).href)
}

/** Types into the search box as a person does → the codes of the suggestions, once the first is there. */
export async function suggestionsFor(page: Page, input: string): Promise<string[]> {
  await page.getByRole('search').getByRole('combobox').fill(input)
  await page.locator('[role=listbox] [data-code]').first().waitFor()

  return codesIn(page, '[role=listbox]')
}

/** Waits for the results of the search page → their codes, in order. */
export async function resultsOf(page: Page): Promise<string[]> {
  await page.locator('#results[aria-busy=false] > *').first().waitFor()

  return codesIn(page, '#results')
}

async function codesIn(page: Page, region: string): Promise<string[]> {
  return page.locator(`${region} [data-code]`).evaluateAll((links) => links.map((link) => link.dataset['code'] ?? ''))
}
