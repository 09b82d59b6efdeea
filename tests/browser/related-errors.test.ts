import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { arrive, test } from '../support/browser.ts'
import { tables } from '../support/tables.ts'

test('every related error has its anchor, its codes and its evidence', async ({ open }) => {
  for (const { tag } of LOCALES) {
    const page = await open(`/${tag}/related-errors/`, { javaScriptEnabled: false })
    const shown = await page.locator('main article').evaluateAll((all) => all.map(({ id }) => id))
    expect(shown.toSorted(), tag).toEqual(tables.relatedErrors.map(({ id }) => id).toSorted())

    const { id, value, codes } = tables.relatedErrors.find(({ sources = [] }) => sources.length > 1) ?? expect.fail()
    const article = page.locator(`main article[id="${id}"]`)
    expect(await article.textContent()).toContain(value)
    const names = await article
      .locator('a[href*="/codes/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-2)))
    expect(names.slice(-codes.length)).toEqual(codes)
    expect(await article.locator('.evidence a[href^="https:"]').count()).toBeGreaterThan(1)
  }
})

test('a link to a related error leads to it, and the language switch keeps it', async ({ open }) => {
  const page = await open('/en-US/related-errors/#CERT_E_CN_NO_MATCH')
  expect(await page.locator('article:target').getAttribute('id')).toBe('CERT_E_CN_NO_MATCH')
  await page.waitForFunction(() => {
    const { top = Infinity } = document.querySelector('article:target')?.getBoundingClientRect() ?? {}

    return top >= 0 && top < innerHeight
  })
  await page.getByRole('link', { name: '繁體中文' }).click()
  await arrive(page, '/zh-TW/related-errors/#CERT_E_CN_NO_MATCH')
})

test('the groups lead to their errors', async ({ open }) => {
  const page = await open('/it-IT/related-errors/')
  const links = page.locator('main .contents a')
  const groups = new Set(tables.relatedErrors.map(({ group }) => `#${group}`))
  expect((await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toSorted()).toEqual(
    [...groups].toSorted(),
  )

  await links.filter({ hasText: 'NTSTATUS' }).click()
  await arrive(page, '/it-IT/related-errors/#ntstatus')
})
