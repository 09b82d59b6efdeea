import { afterEach, beforeEach, expect, test } from 'vitest'
import { resultsOf } from '../support/browser.ts'
import { Reader } from './reader.ts'

let reader: Reader

beforeEach(async () => {
  reader = await Reader.come()
  await reader.visitAndKeep('en-US/')
})
afterEach(() => reader.leave())

const control = () => reader.page.locator('offline-control')

/** The control is loaded when somebody comes to it. */
async function comeToControl(): Promise<void> {
  await reader.page.locator('#offline-title').scrollIntoViewIfNeeded()
}

test('one that is visited later is kept, too, and the switch leads to it without a network', async () => {
  const { page, site } = reader
  await reader.visit('zh-TW/codes/SEC_E_OK/')
  await expect.poll(() => reader.keptTags(), { timeout: 60_000 }).toEqual(['en-US', 'zh-TW'])
  site.cutNetwork()
  await reader.visit('zh-TW/search/?q=時鐘')
  expect((await resultsOf(page)).length).toBeGreaterThan(0)
  await reader.visit('en-US/codes/SEC_E_TIME_SKEW/#causes')
  await page.getByRole('link', { name: '繁體中文' }).click()
  await reader.arrive('zh-TW/codes/SEC_E_TIME_SKEW/#causes')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-TW')
  await reader.visit('0x80090322/')
  await reader.arrive('zh-TW/codes/SEC_E_WRONG_PRINCIPAL/')
  expect(reader.faults).toEqual([])
})

test('the control keeps all, says so, and removes them again', async () => {
  const { page, site } = reader
  await comeToControl()
  await control().getByText('Kept on this computer: English.').waitFor()
  await control().getByRole('button', { name: 'Keep all languages' }).click()
  await control().getByText('English, Italiano, and 繁體中文').waitFor({ timeout: 60_000 })
  site.cutNetwork()
  await reader.visit('it-IT/search/?q=orologio+del+client+non+sincronizzato')
  expect(await resultsOf(page)).toContain('SEC_E_TIME_SKEW')
  await reader.visit('it-IT/codes/SEC_E_OK/')
  expect(page.url()).toBe(`${site.address}it-IT/codes/SEC_E_OK/`)
  await reader.visit('en-US/')
  expect(reader.faults).toEqual([])
  await comeToControl()
  await control().getByRole('button', { name: 'Remove what is kept' }).click()
  await control().getByText('Nothing is kept on this computer.').waitFor()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await expect(reader.visit('en-US/codes/SEC_E_OK/')).rejects.toThrow()
})

test('what was removed is not kept again by itself', async () => {
  const { page } = reader
  await comeToControl()
  await control().getByRole('button', { name: 'Remove what is kept' }).click()
  await control().getByText('Nothing is kept on this computer.').waitFor()
  await reader.visit('en-US/codes/SEC_E_OK/')
  // A page asks for the worker by a timer that is shorter and was set before this one.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)))
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})
