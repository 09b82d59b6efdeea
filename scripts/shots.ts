import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { LOCALES } from '../src/locales/locales.ts'
import { launchBrowser } from './browser.ts'
import { startServer } from './server.ts'
import { TEMPLATES } from './templates.ts'

/** The templates, and what some of them look like besides. */
const PAGES = {
  ...TEMPLATES,
  information: 'codes/SEC_I_RENEGOTIATE/',
  alias: 'codes/SEC_E_NOT_SUPPORTED/',
  search: 'search/?q=SEC_E_WRONG_PRINCIPAL%20data%2052e',
  'not-found': 'nowhere/',
}

const folder = join(process.cwd(), '.shots')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const server = await startServer({ folder: 'dist', port: 0 })
const browser = await launchBrowser()
for (const scheme of ['light', 'dark'] as const) for (const width of [360, 1440]) await shoot(browser, scheme, width)
await print(browser)
await browser.close()
server.close()
console.log(`The screenshots are in ${folder}.`)

async function shoot(from: Browser, colorScheme: 'light' | 'dark', width: number): Promise<void> {
  const context = await from.newContext({ colorScheme, viewport: { width, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  for (const { tag } of LOCALES) {
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(`${server.address}${tag}/${path}`, { waitUntil: 'load' })
      if (name === 'search') await page.waitForSelector('#results[aria-busy=false] [data-code]')
      await page.screenshot({ path: join(folder, `${name}.${tag}.${colorScheme}.${width}.png`), fullPage: true })
    }
  }
  await context.close()
}

async function print(from: Browser): Promise<void> {
  const page = await from.newPage()
  for (const { tag } of LOCALES) {
    for (const name of ['table', 'error'] as const) {
      await page.goto(`${server.address}${tag}/${PAGES[name]}`)
      await page.pdf({ path: join(folder, `${name}.${tag}.pdf`), preferCSSPageSize: true })
    }
  }
}
