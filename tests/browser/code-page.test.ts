import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { arrive, test } from '../support/browser.ts'

const PHONE = { viewport: { width: 390, height: 800 } }
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
const PAGE = 'codes/SEC_E_WRONG_PRINCIPAL/'

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const topOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((own) => own.getBoundingClientRect().top + scrollY)
const isInView = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => {
    const { top = Infinity, bottom = 0 } = document.querySelector(wanted)?.getBoundingClientRect() ?? {}

    return bottom > 0 && top >= 0 && top < innerHeight / 2
  }, selector)

test('a value is copied by its button, which says so', async ({ open }) => {
  const page = await open('/en-US/codes/SEC_E_TIME_SKEW/', CLIPBOARD)
  const button = page.locator('#values copy-button[data-value="-2146893020"]')
  await button.getByRole('button').click()
  await button.getByRole('status').filter({ hasText: /\S/ }).waitFor()

  expect(await copied(page)).toBe('-2146893020')
})

test('the value and the name are copied from the line under the meaning on a phone', async ({ open }) => {
  const page = await open('/en-US/codes/SEC_E_TIME_SKEW/', { ...PHONE, ...CLIPBOARD })
  const button = page.locator('.value-line copy-button:visible')
  expect(await button.count()).toBe(2)
  for (const [place, value] of ['0x80090324', 'SEC_E_TIME_SKEW'].entries()) {
    await button
      .nth(place)
      .getByRole('button', { name: `Copy ${value}`, exact: true })
      .click()
    await button.nth(place).getByRole('status').filter({ hasText: /\S/ }).waitFor()

    expect(await copied(page)).toBe(value)
  }
})

test('every command has a button that copies it as it stands there', async ({ open }) => {
  const page = await open(`/it-IT/${PAGE}`, CLIPBOARD)
  const commands = page.locator('.prose .command')
  expect(await commands.count()).toBe(await page.locator('.prose pre').count())

  const command = commands.nth(1)
  await command.getByRole('button').click()
  await command.getByRole('status').filter({ hasText: /\S/ }).waitFor()
  expect(await copied(page)).toBe((await command.locator('pre').textContent())?.trimEnd())
  expect(await command.getByRole('status').textContent()).toBe('Copiato')
})

test.for([390, 1280])('what a script adds moves nothing that is seen, %i px wide', async (width, { open }) => {
  const page = await open(`/it-IT/codes/SEC_E_UNTRUSTED_ROOT/`, { viewport: { width, height: 900 } })
  await page.locator('.command copy-button button').first().waitFor()
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
        ).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 500)
      }),
  )

  expect(shift).toBe(0)
})

test('what is asked first comes first on a phone', async ({ open }) => {
  for (const { tag } of LOCALES) {
    const page = await open(`/${tag}/${PAGE}`, PHONE)
    const order = ['h1', '.lead', '.value-line', '#meaning', 'nav.which', '#causes', '#values', '#origin', '#sources']
    const tops = await Promise.all(order.map((selector) => topOf(page, selector)))

    expect(tops, tag).toEqual(tops.toSorted((a, b) => a - b))
    expect(tops[order.indexOf('#meaning')], tag).toBeLessThan(480)
    expect(tops[order.indexOf('nav.which')], tag).toBeLessThan(900)
    expect((await page.locator('body > header').boundingBox())?.height, tag).toBeLessThanOrEqual(56)
  }
})

test('each cause is named in the list of causes, which leads to it', async ({ open }) => {
  const page = await open(`/zh-TW/${PAGE}`)
  const links = page.locator('nav.which a')
  const ids = await page.locator('article.part').evaluateAll((parts) => parts.map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(3)
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
    ids.map((id) => `#${id}`),
  )

  await links.nth(2).click()
  await arrive(page, `/zh-TW/${PAGE}#${ids[2]}`)
  await isInView(page, `#${ids[2]}`)
})

test('a cause leads back to the list of causes on a phone, and on a wide screen the list stays beside it', async ({
  open,
}) => {
  const phone = await open(`/it-IT/${PAGE}`, PHONE)
  await phone.locator('article.part .back').nth(4).click()
  await isInView(phone, '#which-title')

  const wide = await open(`/it-IT/${PAGE}`, { viewport: { width: 1280, height: 800 } })
  expect(await wide.locator('.back:visible').count()).toBe(0)
  await wide
    .locator('article.part')
    .nth(3)
    .evaluate((part) => part.scrollIntoView({ behavior: 'instant' }))
  await isInView(wide, '#which-title')
  await wide.locator('#values').evaluate((values) => values.scrollIntoView({ behavior: 'instant' }))
  const [list, values] = await Promise.all([
    wide.locator('.which > div').boundingBox(),
    wide.locator('#values').boundingBox(),
  ])
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(values?.y ?? 0)
})

test('an alias leads at once to the page of the usual name', async ({ open }) => {
  const page = await open('/zh-TW/codes/SEC_E_NOT_SUPPORTED/', PHONE)
  const way = page.locator('.notice a')
  expect(await way.count()).toBe(1)
  expect((await way.boundingBox())?.y).toBeLessThan(250)

  await way.click()
  await arrive(page, '/zh-TW/codes/SEC_E_UNSUPPORTED_FUNCTION/')
})

test('a link to a cause leads to it in every language', async ({ open }) => {
  const english = await open(`/en-US/${PAGE}`)
  const id = await english.locator('article.part').nth(3).getAttribute('id')
  for (const { tag } of LOCALES) {
    const page = await open(`/${tag}/${PAGE}#${id}`)
    await isInView(page, `article.part#${id}:target`)

    expect(await page.locator(`#${id} h3 a`).getAttribute('href'), tag).toBe(`#${id}`)
  }
})

test('every cause shows its evidence, which can be opened', async ({ open }) => {
  for (const { tag } of LOCALES) {
    const page = await open(`/${tag}/${PAGE}`)
    const causes = page.locator('#causes article.part')
    const links = await causes.evaluateAll((all) =>
      all.map((cause) => [...cause.querySelectorAll<HTMLAnchorElement>('.evidence a')].map(({ href }) => href)),
    )

    expect(links.length, tag).toBeGreaterThan(3)
    for (const own of links) {
      expect(own.length, tag).toBeGreaterThan(0)
      for (const href of own) expect(href, tag).toMatch(/^https:\/\//)
    }
  }
})

test('the language switch keeps the cause that is read and the query', async ({ open }) => {
  const page = await open(`/en-US/${PAGE}?from=log`)
  await page.locator('nav.which a').first().click()
  const { hash } = new URL(page.url())
  await page.getByRole('link', { name: 'Italiano' }).click()
  await arrive(page, `/it-IT/${PAGE}?from=log${hash}`)
  await isInView(page, `${hash}:target`)
})
