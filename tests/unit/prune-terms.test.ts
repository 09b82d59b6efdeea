import { expect, it } from 'vitest'
import { prune } from '../../scripts/prune/prune.ts'
import type { WordDocument } from '../../src/search/word-index.ts'

const document = (id: string, meaning: string, terms: string[]): WordDocument => {
  return { id, name: id.replaceAll('_', ' '), meaning, titles: [], terms, prose: '' }
}
const documents = [
  document('SEC_E_ONE', 'The clock of the client is wrong.', ['clock wrong', 'time difference', 'kerberos broken']),
  document('SEC_E_TWO', 'The certificate expired.', ['kerberos broken', 'out of date']),
]

it('keeps the terms that nothing else finds, and takes out the others', () => {
  const kept = prune(
    'en-US',
    documents,
    new Map([
      ['SEC_E_ONE', new Set<string>()],
      ['SEC_E_TWO', new Set<string>()],
    ]),
  )

  expect(kept.get('SEC_E_ONE')).toEqual(['time difference', 'kerberos broken'])
  expect(kept.get('SEC_E_TWO')).toEqual(['out of date'])
})

it('keeps a term under two codes where one leads to the other', () => {
  const kept = prune(
    'en-US',
    documents,
    new Map([
      ['SEC_E_ONE', new Set(['SEC_E_TWO'])],
      ['SEC_E_TWO', new Set<string>()],
    ]),
  )

  expect([...kept.values()].flat().filter((term) => term === 'kerberos broken')).toHaveLength(2)
})
