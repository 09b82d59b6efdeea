import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Bytes as they travelled, bodies only: the median, and the most. */
export interface Spread {
  median: number
  most: number
}

/** What a browser fetches to answer, beside the page itself. */
export interface QueryCost {
  /** From the focus on the search box to an answered name or number: in a fresh browser, and then to another one. */
  firstLookup: Spread
  furtherLookup: Spread
  /** On the search page to an answered phrase: in a fresh browser, and then to another one. */
  firstSearch: Spread
  furtherSearch: Spread
}

interface Row {
  name: string
  hex: string
  meaning: Record<string, string>
}

const LOCALE = 'it-IT'
const SAMPLES = 8
const WORDS = 6

/** Looks up and searches for codes from all over the table in a real browser. Rejects where one is not answered. */
export async function queryCost(browser: Browser, site: string, folder: string): Promise<QueryCost> {
  const { codes } = JSON.parse(readFileSync(join(folder, 'codes.json'), 'utf8')) as { codes: Row[] }
  const rows = Array.from({ length: SAMPLES + 1 }, (_, place) => {
    return codes[Math.floor(((place + 0.5) * codes.length) / (SAMPLES + 1))]
  }).filter((row) => row !== undefined)
  const lookups: number[][] = []
  const searches: number[][] = []
  for (const [place, row] of rows.slice(1).entries()) {
    const other = rows[place] ?? row
    lookups.push(await inFreshBrowser(browser, site, (page, bytes) => lookUpTwo(page, bytes, row, other)))
    searches.push(await inFreshBrowser(browser, site, (page, bytes) => searchForTwo(page, bytes, row, other)))
  }
  const spread = (of: number[][], which: number) => spreadOf(of.map((bytes) => bytes[which] ?? 0))

  return {
    firstLookup: spread(lookups, 0),
    furtherLookup: spread(lookups, 1),
    firstSearch: spread(searches, 0),
    furtherSearch: spread(searches, 1),
  }
}

/** By its number on the page of a code, and then another one by its name. */
async function lookUpTwo(page: Page, bytes: () => number, row: Row, other: Row): Promise<number[]> {
  await page.goto(`${LOCALE}/codes/SEC_E_OK/`, { waitUntil: 'networkidle' })
  bytes()
  const box = page.getByRole('search').getByRole('combobox')
  const lookUp = async (input: string, name: string) => {
    await box.fill(input)
    await page.locator(`[role=listbox] [data-code=${name}]`).first().waitFor()

    return bytes()
  }

  return [await lookUp(row.hex, row.name), await lookUp(other.name, other.name)]
}

async function searchForTwo(page: Page, bytes: () => number, row: Row, other: Row): Promise<number[]> {
  await page.goto(`${LOCALE}/search/`, { waitUntil: 'networkidle' })
  bytes()
  const costs: number[] = []
  for (const { meaning } of [row, other]) {
    const words = meaning[LOCALE]?.split(' ').slice(0, WORDS).join(' ') ?? ''
    await page.goto(`${LOCALE}/search/?${new URLSearchParams({ q: words })}`)
    await page.locator('#results[aria-busy=false] > *').first().waitFor()
    await page.waitForLoadState('networkidle')
    costs.push(bytes())
  }

  return costs
}

/** A page of a browser that has kept nothing, and what tells how many bytes have come for scripts and data since it was asked last. */
async function inFreshBrowser<T>(
  browser: Browser,
  site: string,
  run: (page: Page, bytes: () => number) => Promise<T>,
): Promise<T> {
  const context: BrowserContext = await browser.newContext({ baseURL: site, locale: LOCALE, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const documents = new Set<string>()
    let sum = 0
    session.on('Network.requestWillBeSent', ({ requestId, type }) => {
      if (type === 'Document') documents.add(requestId)
    })
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      if (!documents.has(requestId)) sum += encodedDataLength
    })
    await session.send('Network.enable')

    return await run(page, () => {
      const bytes = sum
      sum = 0

      return bytes
    })
  } finally {
    await context.close()
  }
}

function spreadOf(numbers: number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b)

  return { median: sorted[sorted.length >> 1] ?? 0, most: sorted.at(-1) ?? 0 }
}
