import { afterEach, beforeEach, expect, test } from 'vitest'
import { resultsOf } from '../support/browser.ts'
import { Reader } from './reader.ts'

const OLD = 'The call succeeded.'
const NEW = 'The newer text.'
const PAGES = ['en-US/codes/SEC_E_OK/index.html', 'en-US/codes/index.html']
let reader: Reader

beforeEach(async () => {
  reader = await Reader.come()
  await reader.visitAndKeep('en-US/codes/SEC_E_OK/')
  expect(await reader.meaning()).toContain(OLD)
})
afterEach(() => reader.leave())

/** Opens the page of the changed code until it is of a version. */
async function expectSoon(text: string): Promise<void> {
  const visited = () => reader.visit('en-US/codes/SEC_E_OK/').then(() => reader.meaning())
  await expect.poll(visited, { timeout: 60_000, interval: 500 }).toContain(text)
}

/** Both changed pages are of one version, with and without a network, and the search works. */
async function expectBoth(text: string): Promise<void> {
  for (const cut of [false, true]) {
    if (cut) reader.site.cutNetwork()
    await reader.visit('en-US/codes/SEC_E_OK/')
    expect(await reader.meaning()).toContain(text)
    await reader.visit('en-US/codes/')
    expect(await reader.page.locator('#SEC_E_OK').innerText()).toContain(text)
    await reader.visit('en-US/search/?q=virtual+machine+host+time')
    expect(await resultsOf(reader.page)).toContain('SEC_E_TIME_SKEW')
  }
}

test('a new version is taken over when it has arrived whole, at the next page', async () => {
  reader.site.change(OLD, NEW, PAGES)
  await reader.visit('en-US/codes/SEC_E_OK/')
  expect(await reader.meaning()).toContain(OLD)
  await reader.checkForUpdate()
  await expectSoon(NEW)
  await expectBoth(NEW)
})

test('it waits while another page still uses the older one', async () => {
  const other = await reader.page.context().newPage()
  await other.goto(`${reader.site.address}en-US/codes/SEC_E_TIME_SKEW/`)
  reader.site.change(OLD, NEW, PAGES)
  await reader.checkForUpdate()
  await reader.visit('en-US/codes/SEC_E_OK/')
  expect(await reader.meaning()).toContain(OLD)
  await other.close()
  await expectSoon(NEW)
})

test('one of which a file is missing changes nothing, and the older one works on', async () => {
  reader.site.change(OLD, NEW, PAGES)
  reader.site.withhold('en-US/codes/index.html')
  await reader.checkForUpdate()
  await expectBoth(OLD)
})

test('one of which a file is of yet another version changes nothing, and the older one works on', async () => {
  reader.site.change(OLD, NEW, PAGES)
  reader.site.spoil('en-US/codes/index.html')
  await reader.checkForUpdate()
  await expectBoth(OLD)
})

test('one whose worker is broken changes nothing, and the older one works on', async () => {
  reader.site.change(OLD, NEW, PAGES)
  reader.site.breakWorker()
  await reader.checkForUpdate()
  await expectBoth(OLD)
})

test('one that was broken off comes in when it is complete', async () => {
  reader.site.change(OLD, NEW, PAGES)
  const complete = reader.site.withhold('en-US/codes/index.html')
  await reader.checkForUpdate()
  await expectBoth(OLD)
  complete()
  await reader.site.connect()
  await reader.checkForUpdate()
  await expectSoon(NEW)
  await expectBoth(NEW)
})

test('it can be rolled back', async () => {
  reader.site.change(OLD, NEW, PAGES)
  await reader.checkForUpdate()
  await expectSoon(NEW)
  reader.site.change(NEW, OLD, PAGES)
  await reader.checkForUpdate()
  await expectSoon(OLD)
  await expectBoth(OLD)
})
