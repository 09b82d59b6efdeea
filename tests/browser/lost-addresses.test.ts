import { describe, expect, it } from 'vitest'
import { addressOf, arrive, hrefOf, test } from '../support/browser.ts'

it('an unknown address is answered with the status 404', async () => {
  for (const path of ['/nowhere', '/nowhere/', '/it-IT/codes/SEC_E_NOWHERE/']) {
    const response = await fetch(addressOf(path), { redirect: 'manual' })

    expect(response.status, path).toBe(404)
    expect(await response.text(), path).toContain('<not-found')
  }
})

describe('an address that means a code leads there', () => {
  test.for([
    ['/sec_e_wrong_principal', '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['/SEC_E_WRONG_PRINCIPAL', '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['/0x80090322', '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['/0X8009030c/', '/en-US/codes/SEC_E_LOGON_DENIED/'],
    ['/80090322', '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['/-2146893022', '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['/2148074274', '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['/wrong-principal', '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['/sec_e_time_skew#causes', '/en-US/codes/SEC_E_TIME_SKEW/#causes'],
    ['/it-IT/codes/sec_e_time_skew/', '/it-IT/codes/SEC_E_TIME_SKEW/'],
    ['/zh-tw/codes/SEC_E_TIME_SKEW/', '/zh-TW/codes/SEC_E_TIME_SKEW/'],
    ['/zh-TW/0x80090324', '/zh-TW/codes/SEC_E_TIME_SKEW/'],
  ])('%s', async ([from = '', to = ''], { open }) => {
    await arrive(await open(from), to)
  })

  test('in the language of the browser', async ({ open }) => {
    await arrive(await open('/sec_e_time_skew', { locale: 'zh-TW' }), '/zh-TW/codes/SEC_E_TIME_SKEW/')
  })
})

test('a page that leads nowhere has the header and the theme of the others', async ({ open }) => {
  const page = await open('/en-US/', { colorScheme: 'light' })
  await page.locator('theme-switch select').selectOption('dark')
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  for (const path of ['/nowhere/', '/offline/']) {
    await page.goto(addressOf(path))
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), path).toBe(dark)
    expect(await page.locator('header a.site').getAttribute('href'), path).toBe(hrefOf('/'))
  }
})

test('a typo is offered the nearest codes, and nobody is led astray', async ({ open }) => {
  const page = await open('/SEC_E_WRONG_PRINCIPLE/', { locale: 'it-IT' })
  const nearest = page.locator('.nearest [data-code]')
  await nearest.first().waitFor()

  expect(await nearest.first().getAttribute('data-code')).toBe('SEC_E_WRONG_PRINCIPAL')
  expect(await nearest.first().getAttribute('href')).toBe(hrefOf('/it-IT/codes/SEC_E_WRONG_PRINCIPAL/'))
  expect(page.url()).toBe(addressOf('/SEC_E_WRONG_PRINCIPLE/'))
  await nearest.first().click()
  await arrive(page, '/it-IT/codes/SEC_E_WRONG_PRINCIPAL/')
})

test('a name that a machine translated is a guess, and leads to no other code by itself', async ({ open }) => {
  const page = await open(`/${encodeURIComponent('SEC_E_未_認證')}/`)
  await page.locator('.nearest [data-code]').first().waitFor()

  expect(await page.locator('.nearest [data-code]').first().getAttribute('data-code')).toBe('SEC_E_NO_CREDENTIALS')
  expect(decodeURI(page.url())).toContain('SEC_E_未_認證')
})

test('an address that means nothing is told so in the language of the browser, with a search', async ({ open }) => {
  const page = await open('/qwertz/asdf', { locale: 'it-IT' })
  await page.waitForFunction(() => document.documentElement.lang === 'it-IT')

  expect(await page.locator('main section').count()).toBe(1)
  expect(await page.locator('main section').getAttribute('lang')).toBe('it-IT')
  expect(await page.locator('main section a').first().getAttribute('href')).toBe(hrefOf('/it-IT/'))
  expect(await page.locator('.nearest').isVisible()).toBe(false)
  expect(await page.getByRole('search').getByRole('combobox').isVisible()).toBe(true)
})
