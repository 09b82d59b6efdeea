import type { CauseTitle } from '../../src/codes/lookup-index.ts'
import type { CodesFile } from '../../src/search/codes-file.ts'
import type { WordDocument } from '../../src/search/word-index.ts'
import { wordsFile } from '../../src/search/words-file.ts'
import type { WordsFile } from '../../src/search/words.ts'
import { texts } from './texts.ts'

const meanings: Record<string, string> = {
  SEC_E_NO_CREDENTIALS: 'No credentials are there.',
  SEC_E_WRONG_PRINCIPAL: 'The name is not that of the service.',
  SEC_E_INVALID_TOKEN: 'The token cannot be read.',
  CERT_E_CN_NO_MATCH: 'The certificate lacks the host name.',
  'ldap-data-52e': 'The password is wrong.',
}

const causes: CauseTitle[] = [
  ['spn', 'The SPN is on another account'],
  ['localhost', 'SQL Server on the same computer'],
  ['hosts', 'A line in hosts'],
]

/** A table of three codes and two related errors, in a locale, as the site would serve it. */
export function smallCodes(tag = 'en-US'): CodesFile {
  const named = (name: string) => ({ name, ...said(name) })
  const said = (name: string) => ({ meaning: `${meanings[name]}${tag === 'en-US' ? '' : ` (${tag})`}` })

  return {
    codes: [
      { ...named('SEC_E_INVALID_TOKEN'), value: 0x8009_0308, rank: 1 },
      { ...named('SEC_E_NO_CREDENTIALS'), value: 0x8009_030e, printed: ['SEC _ E _ 未 _ 認證'] },
      { ...named('SEC_E_WRONG_PRINCIPAL'), value: 0x8009_0322, causes },
    ],
    alerts: [{ number: 48, name: 'unknown_ca', code: 'SEC_E_INVALID_TOKEN' }],
    relatedErrors: [
      {
        id: 'CERT_E_CN_NO_MATCH',
        group: 'certificate',
        value: '0x800B010F',
        codes: ['SEC_E_WRONG_PRINCIPAL'],
        ...said('CERT_E_CN_NO_MATCH'),
      },
      {
        id: 'ldap-data-52e',
        group: 'ldap-data',
        value: '52e',
        codes: ['SEC_E_INVALID_TOKEN'],
        ...said('ldap-data-52e'),
      },
    ],
    equivalents: {},
    strings: {
      ...texts.find((locale) => locale.tag === tag)?.strings,
      'read.hex': 'read as {hex}',
      'search.unknown': '{hex} is none',
      'search.other-language': 'by the {language} text',
    },
  }
}

/** The words of these codes and related errors in a locale; `terms` are by code. */
export function smallWords(tag: string, terms: Record<string, string[]>): WordsFile {
  const documents = Object.entries(meanings).map(([id, meaning]): WordDocument => {
    const isOwn = tag === 'en-US'

    return {
      id,
      name: id.replaceAll('_', ' '),
      meaning: isOwn ? meaning : '',
      titles: [],
      terms: terms[id] ?? [],
      prose: '',
    }
  })

  return wordsFile(tag, documents, {})
}
