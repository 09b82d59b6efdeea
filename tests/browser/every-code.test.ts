import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { addressOf, resultsOf, test } from '../support/browser.ts'
import { queriesFor, wrongAnswers } from '../support/notations.ts'
import { codes } from '../support/tables.ts'

test.for(LOCALES.map(({ tag }) => tag))(
  'in %s the box offers each code first, by its name and its numbers',
  async (tag, { open }) => {
    const queries = codes.flatMap(queriesFor)
    const page = await open(`/${tag}/search/`)
    await page.getByRole('search').getByRole('combobox').focus()
    await page.getByRole('search').getByRole('combobox').fill('SEC_E_OK')
    await page.locator('[role=listbox] [data-code]').first().waitFor()

    const answers = await page.evaluate(
      async (inputs) => {
        const box = document.querySelector<HTMLInputElement>('[role=combobox]')
        const list = document.querySelector('[role=listbox]')
        if (!box || !list) return []
        const found: (string | undefined)[] = []
        for (const input of inputs) {
          list.replaceChildren()
          const answered = new Promise<void>((resolve) => {
            const observer = new MutationObserver(() => {
              observer.disconnect()
              resolve()
            })
            observer.observe(list, { childList: true })
            setTimeout(resolve, 2000)
          })
          box.value = input
          box.dispatchEvent(new InputEvent('input', { bubbles: true }))
          await answered
          found.push(list.querySelector<HTMLElement>('[data-code]')?.dataset['code'])
        }

        return found
      },
      queries.map(({ input }) => input),
    )

    expect(queries).toHaveLength(codes.length * 6)
    expect(wrongAnswers(queries, answers)).toEqual([])
  },
)

test.for(LOCALES.map(({ tag }) => tag))(
  'in %s the search page answers one code in eight first, each way of writing it',
  async (tag, { open }) => {
    const queries = codes
      .filter((_, place) => place % 8 === 3)
      .flatMap((code, place) => queriesFor(code)[place % 6] ?? [])
    const page = await open(`/${tag}/search/`)
    const answers: (string | undefined)[] = []
    for (const { input } of queries) {
      await page.goto(addressOf(`/${tag}/search/?q=${encodeURIComponent(input)}`))
      answers.push((await resultsOf(page))[0])
    }

    expect(queries.length).toBeGreaterThan(10)
    expect(wrongAnswers(queries, answers)).toEqual([])
  },
)
