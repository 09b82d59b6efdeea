import { describe, expect } from 'vitest'
import { addressOf, arrive, test } from '../support/browser.ts'

test('the switch keeps the code, the section and the query', async ({ open }) => {
  const page = await open('/en-US/codes/SEC_E_WRONG_PRINCIPAL/?from=log#causes')
  await page.getByRole('link', { name: 'Italiano' }).click()
  await arrive(page, '/it-IT/codes/SEC_E_WRONG_PRINCIPAL/?from=log#causes')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('it-IT')

  await page.getByRole('link', { name: '繁體中文' }).click()
  await arrive(page, '/zh-TW/codes/SEC_E_WRONG_PRINCIPAL/?from=log#causes')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-TW')
})

describe('a short link', () => {
  test.for([
    ['it-IT', '/0x80090322/', '/it-IT/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['zh-TW', '/0x80090322/', '/zh-TW/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['zh-TW', '/-2146893022/', '/zh-TW/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['it-CH', '/2148074274/', '/it-IT/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['eo', '/SEC_E_WRONG_PRINCIPAL/', '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'],
    ['it-IT', '/0x80090302/#sources', '/it-IT/codes/SEC_E_UNSUPPORTED_FUNCTION/#sources'],
  ])('leads a browser in %s from %s to %s', async ([locale = '', from = '', to = ''], { open }) => {
    await arrive(await open(from, { locale }), to)
  })
})

describe('the root', () => {
  test.for([
    ['it-IT', '/it-IT/'],
    ['zh-TW', '/zh-TW/'],
    ['en-GB', '/en-US/'],
    ['vo', '/en-US/'],
  ])('leads a browser in %s to %s', async ([locale = '', to = ''], { open }) => {
    await arrive(await open('/', { locale }), to)
  })
})

test('the choice of a language is remembered, whatever the browser prefers', async ({ open }) => {
  const page = await open('/it-IT/', { locale: 'it-IT' })
  await page.getByRole('link', { name: '繁體中文' }).click()
  await arrive(page, '/zh-TW/')

  await page.goto(addressOf('/'))
  await arrive(page, '/zh-TW/')
  await page.goto(addressOf('/SEC_E_TIME_SKEW/'))
  await arrive(page, '/zh-TW/codes/SEC_E_TIME_SKEW/')
})

test('going back from where a short link led does not lead there again', async ({ open }) => {
  const page = await open('/en-US/glossary/')
  await page.goto(addressOf('/0x80090322/'))
  await arrive(page, '/en-US/codes/SEC_E_WRONG_PRINCIPAL/')
  await page.goBack()
  await arrive(page, '/en-US/glossary/')
})
