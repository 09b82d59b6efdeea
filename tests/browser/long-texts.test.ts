import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { LONG_TEXTS, longestTask } from '../support/long-texts.ts'

/** Eight times the text has tasks that are hardly longer: they may be twice as long, and not eight times. */
const [SIZE, TIMES, GROWTH] = [500_000, 8, 2]
/** A shorter task, in milliseconds of the processor, is too little to be compared. */
const NOTHING = 20
const TRIES = 4

let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch(inject('chromium'))
})
afterAll(() => browser.close())

test.each(Object.entries(LONG_TEXTS))('the longest task does not grow with %s', async (_, piece) => {
  const longest = (size: number) => longestTask(browser, `${inject('site')}zh-TW/search/`, piece, size)
  let growth = Infinity
  for (let tries = 0; tries < TRIES && growth > GROWTH; tries++) {
    const once = await longest(SIZE)
    growth = Math.min(growth, (await longest(SIZE * TIMES)) / Math.max(once, NOTHING))
  }

  expect(growth).toBeLessThanOrEqual(GROWTH)
})
