import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { test } from '../support/browser.ts'

const tags = LOCALES.map(({ tag }) => tag)
/** The longest pages, and the table: both sides of a sheet. */
const LONG = ['codes/SEC_E_INVALID_TOKEN/', 'codes/SEC_E_OK/', 'codes/SEC_E_INTERNAL_ERROR/', 'codes/']
const USUAL = ['codes/SEC_E_WRONG_PRINCIPAL/', 'codes/SEC_E_UNTRUSTED_ROOT/', 'codes/SEC_I_RENEGOTIATE/']

test.for(tags)('in %s a page of a code and the table print on one sheet of paper', async (tag, { open }) => {
  const page = await open(`/${tag}/`)
  const sidesOf = async (path: string) => {
    await page.goto(new URL(`/${tag}/${path}`, page.url()).href)
    const pdf = await page.pdf({ preferCSSPageSize: true })

    return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
  }
  for (const path of USUAL) expect(await sidesOf(path), path).toBe(1)
  for (const path of LONG) expect(await sidesOf(path), path).toBeLessThanOrEqual(2)
})

test('a printed page shows the addresses of outside links, and none of what only a screen can do', async ({ open }) => {
  const page = await open('/en-US/codes/SEC_E_WRONG_PRINCIPAL/')
  await page.emulateMedia({ media: 'print' })
  const link = page.locator('#sources a').first()
  const shown = await link.evaluate((own) => getComputedStyle(own, '::after').content)

  expect(shown).toContain(await link.getAttribute('href'))
  for (const hidden of ['header nav', 'search-box', 'footer', 'h1 ~ copy-button', '[rel=next]'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
})
