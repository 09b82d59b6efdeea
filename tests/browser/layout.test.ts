import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import { DEFAULT_LOCALE, LOCALES } from '../../src/locales/locales.ts'
import { test } from '../support/browser.ts'
import { burstsAt } from '../support/layout.ts'
import { codes } from '../support/tables.ts'

const WIDTHS = [320, 360, 768]
const COMMON = ['', 'codes/', 'search/', 'search/?q=0x80090322%20data%2052e', 'guides/', 'glossary/', 'translations/']
const GUIDES = readdirSync(`content/${DEFAULT_LOCALE}/guides`).map((file) => `guides/${file.replace('.mdx', '')}/`)
const SHARED = ['/', '/404.html', '/offline/', '/0x80090322/']

test.for(LOCALES.map(({ tag }) => tag))('in %s no page scrolls sideways or bursts', async (tag, { open }) => {
  const sample = codes.filter((_, place) => place % 12 === LOCALES.findIndex((locale) => locale.tag === tag))
  const paths = [...COMMON, ...GUIDES, ...sample.map(({ name }) => `codes/${name}/`)].map((path) => `/${tag}/${path}`)
  const page = await open(`/${tag}/`)
  const bursts: string[] = []
  for (const path of paths) {
    await page.goto(new URL(path, page.url()).href)
    if (path.includes('?q=')) await page.locator('#results[aria-busy=false] [data-code]').first().waitFor()
    bursts.push(...(await burstsAt(page, WIDTHS)).map((burst) => `${path} at ${burst}`))
  }

  expect(bursts).toEqual([])
})

test('no page that all languages share scrolls sideways or bursts', async ({ open }) => {
  const page = await open('/en-US/', { javaScriptEnabled: false })
  const bursts: string[] = []
  for (const path of SHARED) {
    await page.goto(new URL(path, page.url()).href)
    bursts.push(...(await burstsAt(page, WIDTHS)).map((burst) => `${path} at ${burst}`))
  }

  expect(bursts).toEqual([])
})
