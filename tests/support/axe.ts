import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { addressOf } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** How a reader may see a page: each theme, on a screen and on a phone. */
export const VIEWS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'light', width: 360 },
] as const

declare const window: { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }
declare const document: unknown

/** What a context needs so that a page is seen in this way, and may be looked at by axe. */
export function optionsOf({ colorScheme, width }: (typeof VIEWS)[number]): BrowserContextOptions {
  return { colorScheme, viewport: { width, height: 900 }, bypassCSP: true }
}

/** What axe finds on pages, each finding behind the path of its page. */
export async function findingsOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const findings: string[] = []
  for (const path of paths) {
    await page.goto(addressOf(path))
    findings.push(...(await findingsIn(page)).map((finding) => `${path} ${finding}`))
  }

  return findings
}

/** What axe finds on a page as it stands. */
export async function findingsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const options = { runOnly: RULES, resultTypes: ['violations'] }
  const { violations } = await page.evaluate((own) => window.axe.run(document, own), options)

  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}
