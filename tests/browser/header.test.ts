import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { addressOf, arrive, test } from '../support/browser.ts'

const WIDE = { viewport: { width: 1440, height: 900 } }
const TABLET = { viewport: { width: 1000, height: 900 } }
const PHONE = { viewport: { width: 390, height: 800 } }
const PAGE = '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'

const menu = (page: Page) => page.locator('#menu')
const opener = (page: Page, id: string) => page.locator(`header a.opener[href="#${id}"]`)
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme'])
const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

describe('the header', () => {
  test('stands in one line on a wide screen, and needs no menu', async ({ open }) => {
    const page = await open(PAGE, WIDE)

    expect(await menu(page).isVisible()).toBe(true)
    expect(await page.getByRole('search').getByRole('combobox').isVisible()).toBe(true)
    for (const id of ['menu', 'search']) expect(await opener(page, id).isVisible(), id).toBe(false)
    expect((await page.locator('header').boundingBox())?.height).toBeLessThan(70)
  })

  test.for([
    ['a tablet', TABLET, true],
    ['a tablet without JavaScript', TABLET, false],
    ['a phone without JavaScript', PHONE, false],
  ] as const)('has on %s a menu that opens and closes', async ([, size, javaScriptEnabled], { open }) => {
    const page = await open(PAGE, { ...size, javaScriptEnabled })
    expect(await menu(page).isVisible()).toBe(false)

    await opener(page, 'menu').click()
    expect(await menu(page).getByRole('link', { name: 'Guides' }).isVisible()).toBe(true)
    expect(await menu(page).getByRole('link', { name: '繁體中文' }).isVisible()).toBe(true)
    await menu(page).locator('.closer').click()
    expect(await menu(page).isVisible()).toBe(false)
  })

  test('leads from its menu to a page that is not covered by it', async ({ open }) => {
    const page = await open(PAGE, PHONE)
    await opener(page, 'menu').click()
    await menu(page).getByRole('link', { name: 'Related errors' }).click()
    await arrive(page, '/en-US/related-errors/')

    await opener(page, 'menu').click()
    await menu(page).getByRole('link', { name: 'Italiano' }).click()
    await arrive(page, '/it-IT/related-errors/')
    expect(await menu(page).isVisible()).toBe(false)
  })

  test('shows the search on a phone where it is asked for', async ({ open }) => {
    const page = await open(PAGE, PHONE)
    await opener(page, 'search').click()
    await page.getByRole('search').getByRole('combobox').fill('0x80090308')
    await page.locator('[role=listbox] [data-code]').first().waitFor()
    await page.locator('[role=option]').first().click()
    await arrive(page, '/en-US/codes/SEC_E_INVALID_TOKEN/')
  })

  test('shows the search on a phone to whoever comes by keyboard', async ({ open }) => {
    const page = await open(PAGE, PHONE)
    const box = page.getByRole('search').getByRole('combobox')
    const isShown = () =>
      box.evaluate((input) => {
        const { left, top } = input.getBoundingClientRect()

        return document.elementFromPoint(left + 20, top + 10) === input
      })

    expect(await isShown()).toBe(false)
    await page.keyboard.press('/')
    expect(await box.evaluate((input) => document.activeElement === input)).toBe(true)
    expect(await isShown()).toBe(true)
  })

  test('says which of its pages is shown, and lets the keyboard skip it', async ({ open }) => {
    const page = await open('/en-US/codes/', WIDE)
    expect(await page.locator('header [aria-current=page]').textContent()).toMatch(/All codes/)

    await page.keyboard.press('Tab')
    expect(
      await page
        .locator('header a[href="#main"]')
        .first()
        .evaluate((own) => own === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})

test('every page has one search form, in the header or on the page', async ({ open }) => {
  const page = await open('/en-US/', WIDE)
  for (const { tag } of LOCALES) {
    for (const path of ['', 'codes/', 'codes/SEC_E_OK/', 'search/', 'related-errors/', 'glossary/', 'guides/']) {
      await page.goto(addressOf(`/${tag}/${path}`))

      expect(await page.locator('form[role=search]:visible').count(), `${tag} ${path}`).toBe(1)
    }
  }
})

describe('the theme', () => {
  test('is chosen, shown at once and remembered on every page', async ({ open }) => {
    const page = await open(PAGE, { ...WIDE, colorScheme: 'light' })
    const light = await paperOf(page)
    await page.locator('theme-switch select').selectOption('dark')
    const dark = await paperOf(page)
    expect(dark).not.toBe(light)

    await page.reload()
    expect([await themeOf(page), await paperOf(page)]).toEqual(['dark', dark])
    expect(await page.locator('theme-switch select').inputValue()).toBe('dark')
    await page.goto(addressOf('/zh-TW/glossary/'))
    expect([await themeOf(page), await paperOf(page)]).toEqual(['dark', dark])

    await page.locator('theme-switch select').selectOption('auto')
    await page.reload()
    expect([await themeOf(page), await paperOf(page)]).toEqual(['auto', light])
  })

  test('follows the system until one is chosen, and a choice stands against it', async ({ open }) => {
    const page = await open(PAGE, { ...WIDE, colorScheme: 'dark' })
    const dark = await paperOf(page)
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await paperOf(page)
    expect(dark).not.toBe(light)

    await page.locator('theme-switch select').selectOption('light')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paperOf(page)).toBe(light)
  })
})
