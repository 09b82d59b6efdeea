import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { codes } from '../support/tables.ts'
import { addressOf, test } from '../support/browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TEMPLATES = ['', 'codes/', 'search/', 'guides/', 'guides/schannel-tls-alerts/', 'glossary/', 'translations/']
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const VIEWS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const

declare const window: { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }
declare const document: unknown

test.for(VIEWS)('axe finds nothing on any template, $colorScheme, $width px wide', async (view, { open }) => {
  const page = await open('/en-US/', optionsOf(view))
  const paths = LOCALES.flatMap(({ tag }) => TEMPLATES.map((template) => `/${tag}/${template}`))

  expect(await findingsOn(page, [...paths, '/404.html'])).toEqual([])
})

test.for(VIEWS)('axe finds nothing on the pages of the codes, $colorScheme, $width px wide', async (view, { open }) => {
  const page = await open('/en-US/', optionsOf(view))
  const place = VIEWS.indexOf(view)
  const paths = codes
    .filter((_, number) => number % VIEWS.length === place)
    .map(({ name }, number) => `/${LOCALES[number % LOCALES.length]?.tag}/codes/${name}/`)

  expect(await findingsOn(page, paths)).toEqual([])
})

test('axe finds nothing in open suggestions and in results', async ({ open }) => {
  const page = await open('/it-IT/search/?q=-2146893022', { bypassCSP: true })
  await page.locator('#results [data-code]').first().waitFor()
  await page.getByRole('search').getByRole('combobox').fill('token')
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('ArrowDown')

  expect(await findingsIn(page)).toEqual([])
})

function optionsOf({ colorScheme, width }: (typeof VIEWS)[number]) {
  return { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }
}

async function findingsOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const findings: string[] = []
  for (const path of paths) {
    await page.goto(addressOf(path))
    findings.push(...(await findingsIn(page)).map((finding) => `${path} ${finding}`))
  }

  return findings
}

async function findingsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules }), RULES)

  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}
