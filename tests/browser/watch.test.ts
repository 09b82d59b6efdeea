import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { addressOf, watch } from '../support/browser.ts'

test.for<[what: string, misstep: (page: Page) => Promise<unknown>, said: RegExp]>([
  ['asks another host', (page) => page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => 0)), /127\.0\.0\.1:9/],
  ['asks for what is not there', (page) => page.evaluate(() => fetch('nothing.js')), /nothing\.js answered 404/],
  ['breaks its policy', (page) => page.evaluate(addScript), /Content Security Policy/],
  ['throws', (page) => page.evaluate(() => void setTimeout(() => JSON.parse('{'))), /threw/],
])('a page that %s does not go unseen', async ([, misstep, said]) => {
  const browser = await chromium.launch(inject('chromium'))
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const faults: string[] = []
  watch(page, faults)
  await page.goto(addressOf('/en-US/'))
  expect(faults).toEqual([])
  await misstep(page)

  await expect.poll(() => faults.join('\n'), { timeout: 30_000 }).toMatch(said)
})

function addScript(): void {
  const script = document.createElement('script')
  script.textContent = 'document.title = "changed"'
  document.head.append(script)
}
