import { expect } from 'vitest'
import { addressOf, test } from '../support/browser.ts'
import { localePages } from '../support/built-site.ts'

/** How far down a phone's screen a part may begin, in pixels. */
const LIMITS = { '#meaning': 480, '.which, #causes, #steps': 900 }

test('on a phone each code says at once what happened, and soon what its causes are', async ({ open }) => {
  const page = await open('/en-US/', { viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  const late: string[] = []
  const own = localePages.filter(({ path }) => path.includes('/codes/SEC_'))
  expect(own.length).toBeGreaterThan(200)
  for (const { path } of own) {
    await page.goto(addressOf(path), { waitUntil: 'domcontentloaded' })
    const begun = await page.evaluate(
      (selectors) => selectors.map((each) => document.querySelector(each)?.getBoundingClientRect().top ?? Infinity),
      Object.keys(LIMITS),
    )
    const tooFar = Object.entries(LIMITS).filter(([, limit], place) => (begun[place] ?? Infinity) > limit)
    if (tooFar.length > 0) late.push(`${path}: ${begun.map(Math.round).join(' and ')} px`)
  }

  expect(late).toEqual([])
})
