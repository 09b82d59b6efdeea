import { expect, test } from 'vitest'
import { texts } from '../support/texts.ts'
import { passagesOf } from './language/prose.ts'
import { misspellings, SPELT } from './language/spelling.ts'

test.each(SPELT)(
  'the prose in %s is spelt right',
  async (tag) => {
    const locale = texts.find((own) => own.tag === tag)
    const passages = locale ? passagesOf(locale) : []
    expect(passages.length).toBeGreaterThan(1000)

    const faults = (await misspellings(tag, passages)).map(
      ({ word, passage }) => `${passage.file}, ${passage.place}: ${word}`,
    )
    expect(faults).toEqual([])
  },
  60_000,
)

test.each([
  ['en-US', 'The certficate has expired.', ['certficate']],
  ['en-US', 'The colour of the certificate.', ['colour']],
  ['en-US', 'Run `setspnn` and read *certficate* or {certficate}.', []],
  ['it-IT', 'Il certifficato è scaduto.', ['certifficato']],
  ['it-IT', "Verifica l'accunt dell'utente.", ['accunt']],
  ['it-IT', "Verifica l'account dell'utente e dell'SPN: nell'elenco c'è un'autorità.", []],
  ['it-IT', "Gli aggiornamenti dell'8 novembre.", []],
  ['it-IT', 'Perchè non può? Già, è più di così.', ['Perchè']],
  ['it-IT', 'Il certificato e scaduto perche la chiave manca.', ['perche']],
])(
  'in %s, "%s" holds the misspelt words %j',
  async (tag, text, words) => {
    const found = await misspellings(tag, [
      { file: 'a', place: 'b', text: '' },
      { file: 'c', place: 'd', text },
    ])

    expect(found.map(({ word }) => word)).toEqual(words)
    expect(found.every(({ passage }) => passage.file === 'c')).toBe(true)
  },
  60_000,
)
