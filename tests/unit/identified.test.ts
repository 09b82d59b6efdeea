import { expect, test } from 'vitest'
import { identifierIndex } from '../../src/search/identified.ts'
import { tokensOf } from '../../src/search/tokens.ts'

const texts = {
  codes: ['SEC_E_TIME_SKEW', 'SEC_E_KDC_UNKNOWN_ETYPE'].map((name): [string, string, string[]] => [name, '', []]),
  named: [
    ['krb_ap_err_skew', 0],
    ['kdc_err_etype_nosupp', 1],
    ['maxtokensize', 1, 0],
  ] as [string, ...number[]][],
  neighbours: [],
  fillers: [],
  settings: [],
  terms: [],
  topics: [],
  questions: [],
}
const identified = identifierIndex(texts, tokensOf)

test.each([
  ['KRB_AP_ERR_SKEW in the log', ['SEC_E_TIME_SKEW']],
  ['got etype_nosupp', ['SEC_E_KDC_UNKNOWN_ETYPE']],
  ['MaxTokenSize', ['SEC_E_KDC_UNKNOWN_ETYPE', 'SEC_E_TIME_SKEW']],
  ['nosupp', []],
])('"%s" names %j', (query, codes) => {
  const { scores } = identified(query)

  expect([...scores].sort(([, a], [, b]) => b - a).map(([code]) => code)).toEqual(codes)
})
