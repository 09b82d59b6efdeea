import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addressOf } from '../support/browser.ts'

/*
 * A tab may be older than the last deployment, or a portal may answer every file with its own page: the search then says so, and its
 * form goes the plain way.
 */

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await chromium.launch(inject('chromium'))
})
afterAll(() => browser.close())

const failures: [string, { status?: number; body?: string; contentType?: string } | undefined][] = [
  ['404', { status: 404, body: 'gone' }],
  ['the page of a portal', { status: 200, body: '<!doctype html><p>Log in', contentType: 'text/html' }],
  ['nothing', undefined],
]

describe.each(failures)('where the search files answer %s', (_, answer) => {
  const break_ = async (pattern = '**/lookup/*.json') =>
    page.route(pattern, (route) => (answer ? route.fulfill(answer) : route.abort()))
  beforeAll(async () => {
    page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  })

  test('the box submits its form as it is', async () => {
    await break_()
    await page.goto(addressOf('/en-US/'))
    await page.getByRole('search').getByRole('combobox').fill('0x80090322')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=0x80090322')
  })

  test('the search page says so, is not busy, and answers when asked again', async () => {
    await page.getByRole('alert').waitFor()

    expect(await page.locator('#results').getAttribute('aria-busy')).toBe('false')
    expect(await page.getByRole('alert').textContent()).toContain('The search cannot be reached right now.')
    await page.unroute('**/lookup/*.json')
    await page.getByRole('alert').getByRole('button').click()
    await page.locator('#results [data-code=SEC_E_WRONG_PRINCIPAL]').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('the box submits its form also where its script cannot be had', async () => {
    await break_('**/search-controller.*.js')
    await page.goto(addressOf('/en-US/'))
    await page.getByRole('search').getByRole('combobox').fill('0x80090322')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=0x80090322')
    await page.unroute('**/search-controller.*.js')
  })
})

test('where the network hangs, the box submits its form and the search page says so in the end', async () => {
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  await page.route('**/lookup/*.json', () => undefined)
  await page.goto(addressOf('/en-US/'))
  await page.getByRole('search').getByRole('combobox').fill('0x80090322')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search/?q=0x80090322')
  await page.getByRole('alert').getByRole('button').waitFor({ timeout: 60_000 })
  expect(await page.locator('#results').getAttribute('aria-busy')).toBe('false')
})
