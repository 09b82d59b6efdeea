import { expect, test } from 'vitest'
import { printedWords } from '../../src/search/printed-words.ts'

test.each([
  ['SEC_E_TIME_SKEW', '秒 _ E _ 時間 _ 誤差', ['時間 誤差']],
  ['SEC_E_MULTIPLE_ACCOUNTS', 'SEC _ E _ PIÙ _ ACCOUNT', ['PIÙ ACCOUNT']],
  ['SEC_I_RENEGOTIATE', '秒 _ 我重新 _ 協商', ['重新 協商']],
  ['SEC_E_CERT_EXPIRED', 'SEC _ E _ CERT _ EXPIRED', []],
  ['SEC_E_OK', '秒 _ E _ 確定', []],
])('of %s, printed as "%s", %j are words', (name, form, words) => {
  expect(printedWords({ name, printed: { 'zh-TW': form } }, 'zh-TW')).toEqual(words)
})

test('a name that is not printed in a language gives no words', () => {
  expect(printedWords({ name: 'SEC_E_NO_SPM' }, 'it-IT')).toEqual([])
})
