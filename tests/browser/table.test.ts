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

test('the filter keeps its state in the address, over a reload and in another language', async ({ open }) => {
  const page = await open('/en-US/codes/')
  expect(await shown(page)).toHaveLength(codes.length)

  await page.locator('select[name=area]').selectOption('kerberos')
  await page.locator('select[name=kind]').selectOption('error')
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
})

test('a link to a row leads there', async ({ open }) => {
  const page = await open('/it-IT/codes/#SEC_E_TIME_SKEW')

  expect(await page.locator('tr:target').getAttribute('id')).toBe('SEC_E_TIME_SKEW')
  await page.waitForFunction(() => {
    const { top = Infinity, bottom = 0 } = document.querySelector('tr:target')?.getBoundingClientRect() ?? {}

    return top >= 0 && bottom <= innerHeight
  })
})
