import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { test } from '../support/browser.ts'

const tags = LOCALES.map(({ tag }) => tag)
/** How many sides each may take, both sides of a sheet for what is not long; some fonts of Han signs are wider than others. */
const SIDES = {
  'codes/': 3,
  'codes/SEC_I_RENEGOTIATE/': 2,
  'codes/SEC_E_BUFFER_TOO_SMALL/': 2,
  'codes/SEC_E_TIME_SKEW/': 3,
  'codes/SEC_E_WRONG_PRINCIPAL/': 5,
  'codes/SEC_E_INTERNAL_ERROR/': 5,
}

test.for(tags)('in %s the pages of the codes and the table print on few sides of paper', async (tag, { open }) => {
  const page = await open(`/${tag}/`)
  const sidesOf = async (path: string) => {
    await page.goto(new URL(`/${tag}/${path}`, page.url()).href)
    const pdf = await page.pdf({ preferCSSPageSize: true })

    return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
  }
  for (const [path, most] of Object.entries(SIDES)) {
    const sides = await sidesOf(path)

    expect(sides, path).toBeGreaterThan(0)
    expect(sides, path).toBeLessThanOrEqual(most)
  }
})

test('a printed page shows the addresses of outside links, and none of what only a screen can do', async ({ open }) => {
  const page = await open('/en-US/codes/SEC_E_WRONG_PRINCIPAL/')
  await page.emulateMedia({ media: 'print' })
  const link = page.locator('#sources a').first()
  const shown = await link.evaluate((own) => getComputedStyle(own, '::after').content)

  expect(shown).toContain(await link.getAttribute('href'))
  for (const hidden of [
    'header nav',
    'search-box',
    'footer',
    '#values copy-button',
    '.command copy-button',
    '.value-line',
    '.siblings',
  ])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
})
