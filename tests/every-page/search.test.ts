import { expect } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { addressOf, resultsOf, test } from '../support/browser.ts'
import { queriesFor, wrongAnswers } from '../support/notations.ts'
import { codes } from '../support/tables.ts'

test.for(LOCALES.map(({ tag }) => tag))(
  'in %s the search page answers each code first, one way of writing it each',
  { timeout: 300_000 },
  async (tag, { open }) => {
    const queries = codes.flatMap((code, place) => queriesFor(code)[place % 6] ?? [])
    const page = await open(`/${tag}/search/`)
    const answers: (string | undefined)[] = []
    for (const { input } of queries) {
      await page.goto(addressOf(`/${tag}/search/?q=${encodeURIComponent(input)}`))
      answers.push((await resultsOf(page))[0])
    }

    expect(queries).toHaveLength(codes.length)
    expect(wrongAnswers(queries, answers)).toEqual([])
  },
)
