import { codesOf } from '../../src/codes/code.ts'
import { codesFile, type CodesFile } from '../../src/search/codes-file.ts'
import type { WordDocument } from '../../src/search/word-index.ts'
import { wordsFile } from '../../src/search/words-file.ts'
import type { WordsFile } from '../../src/search/words.ts'

const meanings: Record<string, string> = {
  SEC_E_NO_CREDENTIALS: 'No credentials are there.',
  SEC_E_WRONG_PRINCIPAL: 'The name is not that of the service.',
  SEC_E_INVALID_TOKEN: 'The token cannot be read.',
  CERT_E_CN_NO_MATCH: 'The `certificate` lacks the host name.',
  'ldap-data-52e': 'The password is wrong.',
}

const smallCauses = [
  { id: 'spn', title: 'The SPN is on another account' },
  { id: 'localhost', title: 'SQL Server on the same computer' },
  { id: 'hosts', title: 'A line in hosts' },
]

/** A table of three codes and two related errors, in a locale, as the site would serve it. */
export function smallCodes(tag = 'en-US'): CodesFile {
  const record = { area: 'credentials' as const, documented: true, order: 0, sources: ['winerror'] }

  return codesFile({
    codes: codesOf([
      { ...record, name: 'SEC_E_INVALID_TOKEN', value: 0x8009_0308, rank: 1 },
      { ...record, name: 'SEC_E_NO_CREDENTIALS', value: 0x8009_030e, printed: { 'zh-TW': 'SEC _ E _ 未 _ 認證' } },
      { ...record, name: 'SEC_E_WRONG_PRINCIPAL', value: 0x8009_0322 },
    ]),
    alerts: [{ number: 48, name: 'unknown_ca', code: 'SEC_E_INVALID_TOKEN' }],
    relatedErrors: [
      { id: 'CERT_E_CN_NO_MATCH', group: 'certificate', value: '0x800B010F', codes: ['SEC_E_WRONG_PRINCIPAL'] },
      { id: 'ldap-data-52e', group: 'ldap-data', value: '52e', codes: ['SEC_E_INVALID_TOKEN'] },
    ],
    causesOf: (name) => (name === 'SEC_E_WRONG_PRINCIPAL' ? smallCauses : []),
    meaningOf: (name) => ({ meaning: `${meanings[name]}${tag === 'en-US' ? '' : ` (${tag})`}` }),
    strings: {
      'search.group.prose': 'Pages',
      'read.hex': 'read as {hex}',
      'search.unknown': '{hex} is none',
      'search.other-language': 'by the {language} text',
      'nav.home': 'Home',
    },
  })
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
