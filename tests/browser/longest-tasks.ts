import { chromium } from 'playwright-core'
import { startServer } from '../../scripts/server.ts'
import { chromiumOptions } from '../support/chromium.ts'
import { LONG_TEXTS, longestTask } from '../support/long-texts.ts'

/** Measures how long a paste keeps a page from answering: `npm run tasks`, or `npm run tasks 50` for so many million signs. */
const millions = Number(process.argv[2] ?? 20)
const server = await startServer({ folder: 'dist', port: 0 })
const browser = await chromium.launch(await chromiumOptions())
const rows: Record<string, Record<string, number>> = {}
for (const [name, piece] of Object.entries(LONG_TEXTS)) {
  const longest = await longestTask(browser, `${server.address}zh-TW/search/`, piece, millions * 1e6)
  rows[name] = { 'longest task, ms': Math.round(longest) }
}
console.table(rows)
await browser.close()
server.close()
