import { afterEach, beforeEach, expect, test } from 'vitest'
import { resultsOf } from '../support/browser.ts'
import { LONG, Reader } from './reader.ts'

const OLD = 'The call succeeded.'
const NEW = 'The newer text.'
const PAGES = ['en-US/codes/SEC_E_OK/index.html', 'en-US/codes/index.html']
let reader: Reader

beforeEach(async () => {
  reader = await Reader.come()
  await reader.keepAll()
})
afterEach(() => reader.leave())

test('the reference works without a network, search and short links included', async () => {
  const { page, site } = reader
  site.cutNetwork()
  for (const path of [
    'en-US/codes/SEC_E_WRONG_PRINCIPAL/',
    'it-IT/guides/hresult/',
    'zh-TW/glossary/',
    'en-US/codes/',
    '',
  ]) {
    await reader.visit(path)
    expect(await page.locator('h1').count(), path).toBe(1)
  }
  await reader.visit('it-IT/search/?q=orologio+del+client+non+sincronizzato')
  expect(await resultsOf(page)).toContain('SEC_E_TIME_SKEW')
  await reader.visit('en-US/search/?q=0x80090322')
  expect(await resultsOf(page)).toContain('SEC_E_WRONG_PRINCIPAL')
  await reader.visit('-2146893022/')
  await reader.arrive('en-US/codes/SEC_E_WRONG_PRINCIPAL/')
  expect(reader.faults).toEqual([])
})

test('they are removed again', async () => {
  await reader.control().getByRole('button', { name: 'Remove what is kept' }).click()
  await reader.control().getByRole('button', { name: 'Remove what is kept' }).waitFor({ state: 'hidden' })
  expect(await reader.page.evaluate(() => caches.keys())).toEqual([])
  reader.site.cutNetwork()
  await expect(reader.visit('en-US/codes/SEC_E_OK/')).rejects.toThrow()
})

/** Both changed pages are of one version without a network. The page of a portal keeps the visited ones from changing. */
async function expectKept(text: string): Promise<void> {
  reader.site.cutNetwork()
  await reader.visit('en-US/codes/SEC_E_OK/')
  expect(await reader.meaning()).toContain(text)
  await reader.visit('en-US/codes/')
  expect(await reader.page.locator('#SEC_E_OK').innerText()).toContain(text)
  await reader.site.connect()
}

/** Waits until all that is kept of a page holds a text. */
async function expectRefreshed(text: string): Promise<void> {
  const kept = () =>
    reader.page.evaluate(async (root) => {
      const names = (await caches.keys()).filter((name) => name.startsWith(`${root} kept en-US `))
      const pages = names.map((cacheName) => caches.match(`${root}en-US/codes/SEC_E_OK/`, { cacheName }))

      return Promise.all(pages.map(async (page) => (await page)?.text() ?? ''))
    }, reader.site.address)
  await expect.poll(async () => (await kept()).map((page) => page.includes(text)), LONG).toEqual([true])
}

test('a new version replaces them at the next visit, and can be rolled back', async () => {
  for (const [from, to] of [
    [OLD, NEW],
    [NEW, OLD],
  ] as const) {
    reader.site.change(from, to, 'en-US', PAGES)
    await reader.checkForUpdate()
    await reader.visit('en-US/')
    await expectRefreshed(to)
    await expectKept(to)
  }
})

test.for(['missing', 'of yet another version'])(
  'while a file of it is %s, the older version stays whole',
  async (fault) => {
    reader.site.change(OLD, NEW, 'en-US', PAGES)
    if (fault === 'missing') reader.site.withhold('en-US/codes/index.html')
    else reader.site.spoil('en-US/codes/index.html')
    await reader.checkForUpdate()
    await reader.visit('en-US/')
    await reader.page.waitForLoadState('networkidle')
    await expectKept(OLD)
  },
)

test('two windows with two versions both work', async () => {
  const other = await reader.page.context().newPage()
  await other.goto(`${reader.site.address}en-US/codes/SEC_E_TIME_SKEW/`)
  reader.site.change(OLD, NEW, 'en-US', PAGES)
  await reader.checkForUpdate()
  await other.getByRole('search').getByRole('combobox').fill('0x80090322')
  await other.locator('[role=listbox] [data-code=SEC_E_WRONG_PRINCIPAL]').waitFor()
  await reader.visit('en-US/codes/SEC_E_OK/')
  expect(await reader.meaning()).toContain(NEW)
})

test('a full disk is said, and every page still works', async () => {
  const { page, site } = reader
  await reader.control().getByRole('button', { name: 'Remove what is kept' }).click()
  await reader.control().getByRole('button', { name: 'Remove what is kept' }).waitFor({ state: 'hidden' })
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 200_000 })
  await reader.control().getByRole('button', { name: 'Keep all languages' }).click()
  await reader.control().getByText('Not everything could be kept').waitFor(LONG)
  await reader.visit('en-US/codes/SEC_E_OK/')
  expect(await reader.meaning()).toContain(OLD)
})
