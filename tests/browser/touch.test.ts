import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { addressOf, test } from '../support/browser.ts'

const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }
const PATHS = ['', 'codes/', 'codes/SEC_E_WRONG_PRINCIPAL/', 'codes/SEC_E_OK/#menu', 'glossary/', 'related-errors/']

test('what is touched is high enough for a finger, links within a sentence and the map aside', async ({ open }) => {
  const page = await open('/en-US/', PHONE)
  for (const path of LOCALES.flatMap(({ tag }) => PATHS.map((own) => `/${tag}/${own}`))) {
    await page.goto(addressOf(path))
    const small = await page
      .locator('button, select, summary, fieldset label, .row > a, li > a, dt > a, th > a, .evidence a')
      .evaluateAll((all) =>
        all
          .filter((own) => own.checkVisibility({ visibilityProperty: true }) && !own.matches('.hidden, .prose *'))
          .filter((own) => own.getBoundingClientRect().height < 39.5)
          .map((own) => own.outerHTML.slice(0, 90)),
      )

    expect(small, path).toEqual([])
  }
})
