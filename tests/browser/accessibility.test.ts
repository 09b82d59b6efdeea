import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { findingsIn, findingsOn, optionsOf, VIEWS } from '../support/axe.ts'
import { addressOf, test } from '../support/browser.ts'

/** One page of each template; every page is looked at by `npm run test:all`. */
const TEMPLATES = [
  '',
  'codes/',
  'codes/SEC_E_TIME_SKEW/',
  'search/',
  'guides/',
  'guides/hresult/',
  'glossary/',
  'related-errors/',
  'translations/',
]
/** Each theme once, one on a screen and one on a phone. */
const [screen, phone] = VIEWS

test.for([screen, phone])('axe finds nothing on any template, $colorScheme, $width px wide', async (view, { open }) => {
  const page = await open('/en-US/', optionsOf(view))
  const paths = LOCALES.flatMap(({ tag }) => TEMPLATES.map((template) => `/${tag}/${template}`))

  expect(await findingsOn(page, [...paths, '/404.html'])).toEqual([])
})

test('axe finds nothing in open suggestions and in results', async ({ open }) => {
  const page = await open('/it-IT/search/?q=-2146893022', { bypassCSP: true })
  await page.locator('#results [data-code]').first().waitFor()
  await page.getByRole('search').getByRole('combobox').fill('token')
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('ArrowDown')

  expect(await findingsIn(page)).toEqual([])
})

test('axe finds nothing in the open menu and the open search of a phone', async ({ open }) => {
  const page = await open('/it-IT/codes/SEC_E_TIME_SKEW/#menu', optionsOf(phone))
  expect(await findingsIn(page)).toEqual([])
  await page.goto(addressOf('/it-IT/codes/SEC_E_TIME_SKEW/#search'))
  expect(await findingsIn(page)).toEqual([])
})
