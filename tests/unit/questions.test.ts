import { expect, it } from 'vitest'
import { subjectOf } from '../../src/search/questions.ts'

const subject = subjectOf(['how to fix', 'fix', 'mean', "cos'è", 'perché', '如何解決', '為什麼'], (text) => text)

it.each([
  ['How to fix clock skew?', 'clock skew?', 'in any case'],
  ['perche il token scade', 'il token scade', 'without its accents'],
  ['Cos’è un SPN', 'un spn', 'with another apostrophe'],
  ['如何解決時鐘誤差', '時鐘誤差', 'where no blanks divide the words'],
  ['為什麼憑證過期', '憑證過期', 'in front'],
])('of "%s" it is "%s" that is asked about: %s', (query, expected) => {
  expect(subject(query)).toBe(expected)
})

it.each([
  ['a phrase is only a part of its words', 'hotfix missing'],
  ['nothing else is asked', 'How to fix?'],
  ['it is a text', `how to fix ${'a text '.repeat(100)}`],
])('a query stays as it is where %s', (_, query) => {
  expect(subject(query)).toBe(query)
})
