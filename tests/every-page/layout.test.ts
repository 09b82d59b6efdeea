import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { addressOf, test } from '../support/browser.ts'
import { localePages } from '../support/built-site.ts'
import { burstsAt } from '../support/layout.ts'

test.for(LOCALES.map(({ tag }) => tag))(
  'in %s no page scrolls sideways or bursts',
  { timeout: 300_000 },
  async (tag, { open }) => {
    const page = await open(`/${tag}/`, { serviceWorkers: 'block' })
    const bursts: string[] = []
    for (const { path } of localePages.filter((own) => own.tag === tag)) {
      await page.goto(addressOf(path))
      bursts.push(...(await burstsAt(page, [320, 768, 1280])).map((burst) => `${path} at ${burst}`))
    }

    expect(bursts).toEqual([])
  },
)
