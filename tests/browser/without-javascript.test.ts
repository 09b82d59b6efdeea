import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { arrive, hrefOf, test } from '../support/browser.ts'
import { codes } from '../support/tables.ts'

const javaScriptEnabled = false

test('the table is whole, and nothing stands there that does not work', async ({ open }) => {
  for (const { tag } of LOCALES) {
    const page = await open(`/${tag}/codes/`, { javaScriptEnabled })

    expect(await page.locator('tbody tr:visible').count(), tag).toBe(codes.length)
    expect(await page.locator('table-filter form').isVisible(), tag).toBe(false)
  }
})

test('the page of a code is whole, and what needs JavaScript is not there', async ({ open }) => {
  const page = await open('/en-US/codes/SEC_E_WRONG_PRINCIPAL/', { javaScriptEnabled })

  for (const id of ['values', 'meaning', 'causes', 'origin', 'appearances', 'related', 'sources']) {
    expect(await page.locator(`#${id}`).isVisible(), id).toBe(true)
  }
  expect(await page.locator('copy-button button:visible, theme-switch select:visible').count()).toBe(0)
})

test('the language switch leads to the same page', async ({ open }) => {
  const page = await open('/en-US/codes/SEC_E_WRONG_PRINCIPAL/', { javaScriptEnabled })
  await page.getByRole('link', { name: '繁體中文' }).click()
  await arrive(page, '/zh-TW/codes/SEC_E_WRONG_PRINCIPAL/')
})

test('the search form leads to the search page, which says what to do without JavaScript', async ({ open }) => {
  const page = await open('/it-IT/', { javaScriptEnabled })
  await page.getByRole('search').getByRole('combobox').fill('0x80090322')
  await page.keyboard.press('Enter')
  await arrive(page, '/it-IT/search/?q=0x80090322')

  expect(await page.locator('noscript a').getAttribute('href')).toBe(hrefOf('/it-IT/codes/'))
})

test('short links and the root offer every language', async ({ open }) => {
  for (const [path, target] of [
    ['/0x80090322/', 'codes/SEC_E_WRONG_PRINCIPAL/'],
    ['/', ''],
  ]) {
    const page = await open(path ?? '', { javaScriptEnabled, locale: 'it-IT' })
    const links = page.locator('main a:visible')

    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      LOCALES.map(({ tag }) => hrefOf(`/${tag}/${target}`)),
    )
  }
})

test('a lost address offers home and table in every language', async ({ open }) => {
  const page = await open('/nowhere', { javaScriptEnabled })

  for (const { tag } of LOCALES) {
    expect(await page.locator(`main a[href="${hrefOf(`/${tag}/`)}"]`).isVisible(), tag).toBe(true)
    expect(await page.locator(`main a[href="${hrefOf(`/${tag}/codes/`)}"]`).isVisible(), tag).toBe(true)
  }
})
