import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addressOf, test } from '../support/browser.ts'

/** From the focus to an answered name or number, and from there to the first words, Pagefind's own files aside. */
const LOOKUP = 46_080
const WORDS = 102_400

/** Counts the bytes of what a page fetches from now on, bodies only, as they travel. */
async function counted(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  const left = new Set<string>()
  let sum = 0
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (type === 'Document' || request.url.includes('/pagefind/')) left.add(requestId)
  })
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (!left.has(requestId)) sum += encodedDataLength
  })
  await session.send('Network.enable')

  return () => sum
}

test.for(['en-US', 'it-IT', 'zh-TW'])(
  'an answered number stays light on %s, and so do the first words',
  async (tag, { open }) => {
    const page = await open(`/${tag}/codes/SEC_E_OK/`, { serviceWorkers: 'block' })
    await page.waitForLoadState('networkidle')
    const bytes = await counted(page)
    await page.getByRole('search').getByRole('combobox').fill('0x80090322')
    await page.locator('[role=listbox] [data-code=SEC_E_WRONG_PRINCIPAL]').first().waitFor()
    await page.waitForLoadState('networkidle')
    console.log(`${tag}: ${bytes()} of ${LOOKUP} bytes for a number`)
    expect(bytes()).toBeGreaterThan(0)
    expect(bytes()).toBeLessThanOrEqual(LOOKUP)
    await page.goto(addressOf(`/${tag}/search/?q=Kerberos`))
    await page.locator('#results[aria-busy=false] > *').first().waitFor()
    console.log(`${tag}: ${bytes()} of ${LOOKUP + WORDS} bytes with the first words`)
    expect(bytes()).toBeLessThanOrEqual(LOOKUP + WORDS)
  },
)
