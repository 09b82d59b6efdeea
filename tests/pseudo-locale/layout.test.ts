import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { addressOf, resultsOf, test } from '../support/browser.ts'
import { burstsAt } from '../support/layout.ts'
import { LACKING } from './pseudo-locale.ts'
import { PSEUDO_LOCALES } from './pseudo-locales.ts'

const WIDTHS = [320, 360, 1440]
const PAGES = [
  '',
  'codes/',
  'codes/SEC_E_WRONG_PRINCIPAL/',
  'codes/SEC_I_RENEGOTIATE/',
  'codes/SEC_E_NOT_SUPPORTED/',
  `codes/${LACKING.code}/`,
  'search/',
  'search/?q=SEC_E_WRONG_PRINCIPAL%20data%2052e',
  'search/?q=0x80004005',
  'guides/',
  'guides/sspi-conversation/',
  'guides/hresult/',
  'guides/schannel-tls-alerts/',
  'guides/functions-and-codes/',
  `guides/${LACKING.guide}/`,
  'glossary/',
  'related-errors/',
  'translations/',
  'nowhere/',
]

describe.for(PSEUDO_LOCALES)('in $tag', ({ tag, dir }) => {
  test('no page scrolls sideways or bursts', async ({ open }) => {
    const page = await open(`/${tag}/`)
    const bursts: string[] = []
    for (const path of PAGES) {
      await page.goto(new URL(`/${tag}/${path}`, page.url()).href)
      if (path.includes('?q=')) await page.locator('#results[aria-busy=false] > *').first().waitFor()
      bursts.push(...(await burstsAt(page, WIDTHS)).map((burst) => `${path} at ${burst}`))
    }

    expect(bursts).toEqual([])
  })

  test('the pages for lost addresses and without a network speak the language, in its direction', async ({ open }) => {
    for (const path of [`/${tag}/nowhere/`, '/offline/']) {
      const page = await open(path, { locale: tag })
      await page.waitForFunction((own) => document.documentElement.lang === own, tag)

      expect(await page.evaluate(() => document.documentElement.dir), path).toBe(dir)
      expect(await burstsAt(page, WIDTHS), path).toEqual([])
    }
  })

  test('the open menu and the open search of the header do not burst', async ({ open }) => {
    const page = await open(`/${tag}/codes/`)
    const bursts: string[] = []
    for (const anchor of ['menu', 'search']) {
      await page.goto(addressOf(`/${tag}/codes/#${anchor}`))
      bursts.push(...(await burstsAt(page, [320, 360, 1000])).map((burst) => `#${anchor} at ${burst}`))
    }

    expect(bursts).toEqual([])
  })

  test('suggestions do not burst', async ({ open }) => {
    const page = await open(`/${tag}/codes/`)
    await page.getByRole('search').getByRole('combobox').fill('token')
    await page.locator('[role=option]').first().waitFor()
    const list = page.getByRole('listbox')
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const { left, right, over } = await list.evaluate((box) => ({
        left: box.getBoundingClientRect().left,
        right: box.getBoundingClientRect().right,
        over: box.scrollWidth - box.clientWidth,
      }))

      expect(over, `${width} px`).toBe(0)
      expect(left, `${width} px`).toBeGreaterThanOrEqual(0)
      expect(right, `${width} px`).toBeLessThanOrEqual(width)
    }
  })

  test('the search answers names and numbers, and words of the language', async ({ open }) => {
    const page = await open(`/${tag}/search/?q=-2146893022`)
    expect((await resultsOf(page))[0]).toBe('SEC_E_WRONG_PRINCIPAL')
    await page.goto(addressOf(`/${tag}/codes/SEC_E_WRONG_PRINCIPAL/`))
    const words = await page.locator('.lead').textContent()
    await page.goto(addressOf(`/${tag}/search/?q=${encodeURIComponent(words?.trim() ?? '')}`))
    expect(await resultsOf(page)).toContain('SEC_E_WRONG_PRINCIPAL')
  })

  test('figures and numbers are read from left to right', async ({ open }) => {
    const page = await open(`/${tag}/`)
    const across = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))

    const columns = (await across('.code-map .grid > b')).slice(1, 17)
    expect(columns).toHaveLength(16)
    expect(columns).toEqual(columns.toSorted((a, b) => a - b))

    await page.goto(addressOf(`/${tag}/codes/SEC_E_WRONG_PRINCIPAL/`))
    const fields = await across('.strip > *')
    expect(fields).toHaveLength(4)
    expect(fields).toEqual(fields.toSorted((a, b) => a - b))
  })

  test('a minus stands left of its number', async ({ open }) => {
    const page = await open(`/${tag}/codes/SEC_E_WRONG_PRINCIPAL/`)
    expect(await minusFirst(page, '#values')).toBe(true)
    await page.goto(addressOf(`/${tag}/`))
    expect(await minusFirst(page, '.examples')).toBe(true)
    await page.goto(addressOf(`/${tag}/guides/hresult/`))
    expect(await minusFirst(page, '.prose')).toBe(true)
    await page.goto(addressOf(`/${tag}/search/?q=0x80004005`))
    await page.locator('#results[aria-busy=false] > *').first().waitFor()
    expect(await minusFirst(page, '#results')).toBe(true)
  })
})

/** Whether every negative number in a part of a page, of which there must be one, shows its minus on the left. */
async function minusFirst(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((part) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      const verdicts: boolean[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { index } of (node.textContent ?? '').matchAll(/-\d{9,}/g)) {
          const at = (offset: number) => {
            const range = document.createRange()
            range.setStart(node, index + offset)
            range.setEnd(node, index + offset + 1)

            return range.getBoundingClientRect().left
          }
          verdicts.push(at(0) < at(1))
        }
      }

      return verdicts.length > 0 && verdicts.every(Boolean)
    })
}
