import { execFileSync } from 'node:child_process'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { firefox } from './firefox.ts'

/*
 * The ways of readers in Firefox as it is distributed, by WebDriver BiDi: Playwright, which the other tests use, needs one of its own.
 */

const BOX = 'search-box input'
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  const executablePath = execFileSync('which', [firefox() ?? 'firefox'], { encoding: 'utf8' }).trim()
  const extraPrefsFirefox = { 'intl.accept_languages': 'it-IT, it' }
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox })
})
afterAll(() => browser?.close())

beforeEach(async () => {
  faults = []
  page = await (await browser.createBrowserContext()).newPage()
  page.setDefaultTimeout(60_000)
  page.on('pageerror', (error) => faults.push(`${page.url()} threw ${String(error)}`))
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()} said ${message.text()}`))
  page.on('request', (request) => {
    const isOutside = request.url().startsWith('http') && !request.url().startsWith(inject('site'))
    if (isOutside) faults.push(`${page.url()} asked ${request.url()}`)
  })
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.url()} is missing`))
})
afterEach(async () => {
  await page.browserContext().close()
  expect(faults).toEqual([])
})

const visit = (path: string) => page.goto(inject('site') + path)
const codesIn = (region: string) =>
  page.$$eval(`${region} [data-code]`, (links) => links.map((link) => link.getAttribute('data-code')))

/** Presses a key with Ctrl. */
async function press(key: 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

/** Waits until the reader is at a path. */
async function arrive(path: string): Promise<void> {
  await page.waitForFunction((address) => location.href === address, {}, inject('site') + path)
}

test('a number leads to its code', async () => {
  await visit('en-US/')
  await page.locator(BOX).fill('0x80090322')
  await page.waitForSelector('[role=listbox] [data-code]')
  expect(await codesIn('[role=listbox]')).toContain('SEC_E_WRONG_PRINCIPAL')
  await page.keyboard.press('Enter')
  await arrive('en-US/codes/SEC_E_WRONG_PRINCIPAL/')
})

test('words find a code, and pages besides', async () => {
  await visit('it-IT/search/?q=orologio+del+client+non+sincronizzato')
  await page.waitForSelector('#results[aria-busy=false] > *')
  expect(await codesIn('#results')).toContain('SEC_E_TIME_SKEW')
  expect((await page.$$('#results a:not([data-code])')).length).toBeGreaterThan(0)
})

test('a log is read as a text', async () => {
  await visit('zh-TW/search/')
  // Firefox lets no script fill a clipboard, so it is copied from a field.
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.value = `${'a line of a log\n'.repeat(20_000)}failed: -2146893048`
    document.body.append(field)
    field.select()
  })
  await press('c')
  await page.focus(BOX)
  await press('v')
  await page.waitForSelector('#results [data-code=SEC_E_INVALID_TOKEN]')
})

test('the root and short links lead to the language of the browser, and the switch to another', async () => {
  await visit('')
  await arrive('it-IT/')
  await visit('0x80090322/#causes')
  await arrive('it-IT/codes/SEC_E_WRONG_PRINCIPAL/#causes')
  await page.$eval('a[hreflang=zh-TW]', (link) => (link as HTMLElement).click())
  await arrive('zh-TW/codes/SEC_E_WRONG_PRINCIPAL/#causes')
})

test('the table is filtered', async () => {
  const shown = () => page.$$eval('tbody tr', (rows) => rows.filter((row) => row.checkVisibility()).map(({ id }) => id))
  await visit('en-US/codes/')
  expect((await shown()).length).toBeGreaterThan(90)
  await page.locator('table-filter input').fill('80090322')
  await page.waitForFunction(() => document.querySelector('#SEC_E_OK')?.checkVisibility() === false)
  expect(await shown()).toEqual(['SEC_E_WRONG_PRINCIPAL'])
})

test('every kind of page is drawn without a fault', async () => {
  const paths = [
    'codes/SEC_E_INVALID_TOKEN/',
    'guides/functions-and-codes/',
    'glossary/',
    'related-errors/',
    'translations/',
  ]
  for (const path of paths) {
    await visit(`zh-TW/${path}`)
    expect(await page.$$('h1'), path).toHaveLength(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
  }
})
