import { expect } from 'vitest'
import { test } from '../support/browser.ts'

const PAGE = '/en-US/codes/SEC_E_WRONG_PRINCIPAL/'

test('of a long list of evidence three links are seen, and the rest where it is asked for', async ({ open }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(PAGE, { javaScriptEnabled })
    const list = page.locator('.evidence:has(details)').first()
    const links = list.locator('a')
    const all = await links.count()
    expect(all).toBeGreaterThan(4)
    expect(await list.locator('a:visible').count()).toBe(3)
    expect(await list.locator('summary').textContent()).toBe(`${all - 3} more`)

    await list.locator('summary').click()
    expect(await list.locator('a:visible').count()).toBe(all)
  }
})

test('what is folded is printed', async ({ open }) => {
  const page = await open(PAGE)
  const folded = page.locator('.evidence details a')
  expect(await folded.first().isVisible()).toBe(false)

  await page.pdf()
  for (const link of await folded.all()) expect(await link.isVisible()).toBe(true)
})
