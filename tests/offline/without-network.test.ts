import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { resultsOf } from '../support/browser.ts'
import { Reader } from './reader.ts'

let reader: Reader

/** One visit, and the network is gone. */
beforeAll(async () => {
  reader = await Reader.come()
  await reader.visitAndKeep('en-US/codes/SEC_E_TIME_SKEW/')
  reader.site.cutNetwork()
})
afterAll(() => reader?.leave())
afterEach(() => expect(reader.faults.splice(0)).toEqual([]))

test.for(['SEC_E_OK', 'SEC_E_WRONG_PRINCIPAL', 'SEC_I_RENEGOTIATE'])(
  'the page of %s works, figures included',
  async (name) => {
    await reader.visit(`en-US/codes/${name}/`)
    expect((await reader.page.locator('h1').innerText()).replaceAll(/\s/g, '')).toBe(name)
    expect(await reader.page.locator('figure:visible').count()).toBeGreaterThan(1)
  },
)

test.for(['en-US/guides/hresult/', 'en-US/guides/', 'en-US/codes/', 'en-US/glossary/', 'en-US/'])(
  '%s works',
  async (path) => {
    await reader.visit(path)
    expect(await reader.page.locator('main h1').count()).toBe(1)
    expect(reader.page.url()).toBe(reader.site.address + path)
  },
)

test.for([
  ['a name', 'SEC_E_WRONG_PRINCIPAL', 'SEC_E_WRONG_PRINCIPAL'],
  ['a number', '0x80090322', 'SEC_E_WRONG_PRINCIPAL'],
  ['words', 'clock+skew', 'SEC_E_TIME_SKEW'],
  ['words of the full text', 'virtual+machine+host+time', 'SEC_E_TIME_SKEW'],
])('the search page finds %s', async ([, query, code]) => {
  await reader.visit(`en-US/search/?q=${query}`)
  expect(await resultsOf(reader.page)).toContain(code)
})

test('full text comes from the kept files of Pagefind', async () => {
  await reader.visit('en-US/search/?q=virtual+machine+host+time')
  expect(await resultsOf(reader.page)).toContain('SEC_E_TIME_SKEW')
  expect(await reader.page.locator('#results [data-group=prose]').count()).toBeGreaterThan(0)
  const asked = await reader.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(asked.filter((name) => name.endsWith('.pf_index'))).not.toEqual([])
})

test('results look as they do with a network', async () => {
  await reader.visit('en-US/search/?q=0x80090322')
  await resultsOf(reader.page)
  await expect.poll(() => reader.page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(1)
})

test('suggestions come while one types', async () => {
  await reader.visit('en-US/')
  await reader.page.getByRole('search').getByRole('combobox').fill('wrong principal')
  await reader.page.locator('[role=listbox] [data-code=SEC_E_WRONG_PRINCIPAL]').waitFor()
})

test.for(['0x80090322/', '-2146893022/', '2148074274/', 'SEC_E_WRONG_PRINCIPAL/', 'sec_e_wrong_principal'])(
  'the short link %s leads to its code',
  async (path) => {
    await reader.visit(path)
    await reader.arrive('en-US/codes/SEC_E_WRONG_PRINCIPAL/')
  },
)

test('the root leads to the language that is kept', async () => {
  await reader.visit('')
  await reader.arrive('en-US/')
})

test('a language that was not visited says so, and leads to the same page in one that was', async () => {
  await reader.visit('it-IT/codes/SEC_E_OK/')
  await reader.page.getByText('Questa pagina non è conservata').waitFor()
  await reader.page.getByRole('link', { name: 'English' }).click()
  await reader.arrive('en-US/codes/SEC_E_OK/')
  expect(await reader.meaning()).toContain('The call succeeded.')
})
