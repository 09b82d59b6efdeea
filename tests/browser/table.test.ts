import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { arrive, test } from '../support/browser.ts'
import { codes } from '../support/tables.ts'

const shown = (page: Page) => page.locator('tbody tr:visible').evaluateAll((rows) => rows.map(({ id }) => id).sort())
const namesOf = (fits: (code: (typeof codes)[number]) => boolean) =>
  codes
    .filter(fits)
    .map(({ name }) => name)
    .toSorted()

/** Clicks the chip of a field, as its circle is out of sight. */
const choose = (page: Page, field: string, value: string) =>
  page.locator(`label:has(input[name=${field}][value="${value}"])`).click()

test('the filter keeps its state in the address, over a reload and in another language', async ({ open }) => {
  const page = await open('/en-US/codes/')
  expect(await shown(page)).toHaveLength(codes.length)

  await choose(page, 'area', 'kerberos')
  await choose(page, 'kind', 'error')
  const kerberos = namesOf(({ area, kind }) => area === 'kerberos' && kind === 'error')
  expect(await shown(page)).toEqual(kerberos)
  await arrive(page, '/en-US/codes/?kind=error&area=kerberos')
  expect(await page.locator('table-filter [role=status]').textContent()).toContain(String(kerberos.length))

  await page.locator('input[name=text]').fill('skew')
  expect(await shown(page)).toEqual(['SEC_E_TIME_SKEW'])
  await page.reload()
  expect(await shown(page)).toEqual(['SEC_E_TIME_SKEW'])
  expect(await page.locator('input[name=text]').inputValue()).toBe('skew')

  await page.getByRole('link', { name: 'Italiano' }).click()
  await arrive(page, '/it-IT/codes/?text=skew&kind=error&area=kerberos')
  expect(await shown(page)).toEqual(['SEC_E_TIME_SKEW'])
})

test('the filter is lifted by its button', async ({ open }) => {
  const page = await open('/zh-TW/codes/?kind=success')
  expect(await shown(page)).toEqual(['SEC_E_OK'])

  await page.locator('button[type=reset]').click()
  await page.locator('tbody tr:visible').nth(95).waitFor()
  await arrive(page, '/zh-TW/codes/')
})

test('the filter finds numbers and words of the meaning, and says where nothing fits', async ({ open }) => {
  const page = await open('/en-US/codes/')
  const text = page.locator('input[name=text]')

  await text.fill('80090324')
  expect(await shown(page)).toEqual(['SEC_E_TIME_SKEW'])
  await text.fill('Clocks')
  expect(await shown(page)).toContain('SEC_E_TIME_SKEW')
  for (const other of ['-2146893020', '2148074276', 'the clocks on the machines are skewed']) {
    await text.fill(other)
    await page.locator('tr#SEC_E_TIME_SKEW:visible').waitFor()
  }
  await text.fill('pineapple')
  expect(await shown(page)).toEqual([])
  expect(await page.locator('.empty').isVisible()).toBe(true)
  await page.locator('.empty a').click()
  await arrive(page, '/en-US/search/?q=pineapple')
})

test('the rows are sorted by name, kind or area, and by value again', async ({ open }) => {
  const page = await open('/en-US/codes/')
  const order = () => page.locator('tbody tr').evaluateAll((rows) => rows.map(({ id }) => id))
  const byValue = codes.map(({ name }) => name)
  const byName = byValue.toSorted((a, b) => a.localeCompare(b, 'en'))
  expect(await order()).toEqual(byValue)

  await page.locator('select[name=sort]').selectOption('name')
  expect(await order()).toEqual(byName)
  await page.reload()
  expect(await order()).toEqual(byName)
  await page.locator('select[name=sort]').selectOption('area')
  const areas = await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.dataset.area))
  expect(areas).toEqual(areas.toSorted())
  await page.locator('select[name=sort]').selectOption('')
  expect(await order()).toEqual(byValue)
})

test('a link to a row leads there', async ({ open }) => {
  const page = await open('/it-IT/codes/#SEC_E_TIME_SKEW')

  expect(await page.locator('tr:target').getAttribute('id')).toBe('SEC_E_TIME_SKEW')
  await page.waitForFunction(() => {
    const { top = Infinity, bottom = 0 } = document.querySelector('tr:target')?.getBoundingClientRect() ?? {}

    return top >= 0 && bottom <= innerHeight
  })
})
