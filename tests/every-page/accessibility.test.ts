import { expect } from 'vitest'
import { findingsOn, optionsOf, VIEWS } from '../support/axe.ts'
import { test } from '../support/browser.ts'
import { localePages } from '../support/built-site.ts'

test.for(VIEWS.map((view, place) => ({ view, place, ...view })))(
  'axe finds nothing on any page, one in four of them $colorScheme, $width px wide',
  { timeout: 900_000 },
  async ({ view, place }, { open }) => {
    const page = await open('/en-US/', { ...optionsOf(view), serviceWorkers: 'block' })
    const own = localePages.filter((_, number) => number % VIEWS.length === place)

    expect(own.length).toBeGreaterThan(50)
    expect(
      await findingsOn(
        page,
        own.map(({ path }) => path),
      ),
    ).toEqual([])
  },
)
