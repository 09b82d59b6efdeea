import { expect } from 'vitest'
import type { Code } from '../../src/codes/code.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { addressOf, resultsOf, test } from '../support/browser.ts'
import { codes } from '../support/tables.ts'

interface Query {
  input: string
  code: string
}

/** The six ways to write a code. The numbers of an alias mean the code that it stands for. */
function queriesFor({ name, alias, hex, signed, value }: Code): Query[] {
  const numbers = [hex, hex.slice(2), String(signed), String(value)]

  return [
    { input: name, code: name },
    { input: name.toLowerCase(), code: name },
    ...numbers.map((input) => ({ input, code: alias ?? name })),
  ]
}

const wrong = (queries: readonly Query[], answers: readonly (string | undefined)[]) =>
  queries
    .map(({ input, code }, place) => ({ input, code, answer: answers[place] }))
    .filter(({ code, answer }) => code !== answer)

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
    expect(wrong(queries, answers)).toEqual([])
  },
)

test.for(LOCALES.map(({ tag }) => tag))(
  'in %s the search page answers each code first, one way of writing it each',
  async (tag, { open }) => {
    const queries = codes.flatMap((code, place) => queriesFor(code)[place % 6] ?? [])
    const page = await open(`/${tag}/search/`)
    const answers: (string | undefined)[] = []
    for (const { input } of queries) {
      await page.goto(addressOf(`/${tag}/search/?q=${encodeURIComponent(input)}`))
      answers.push((await resultsOf(page))[0])
    }

    expect(queries).toHaveLength(codes.length)
    expect(wrong(queries, answers)).toEqual([])
  },
)
