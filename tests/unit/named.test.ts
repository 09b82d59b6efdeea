import { expect, it } from 'vitest'
import { namedIn } from '../../src/source/named.ts'

const page = (body: string, keywords: string[] = [], distinctions: Record<string, string> = {}) => ({
  body,
  data: { meaning: 'It fails.', keywords, distinctions },
})
const named = (...pages: ReturnType<typeof page>[]) =>
  Object.fromEntries(namedIn(pages, new Set(['NTE_BAD_KEYSET'])).map(([name, ...places]) => [name, places]))

it('finds identifiers in code, keywords and distinctions, and updates anywhere', () => {
  const found = named(
    page('Set `LdapEnforceChannelBinding` after KB5020435.', ['MS14-066, LmCompatibilityLevel'], {
      KRB_AP_ERR_MODIFIED: 'not this',
    }),
  )

  expect(Object.keys(found)).toEqual([
    'kb5020435',
    'krb_ap_err_modified',
    'ldapenforcechannelbinding',
    'lmcompatibilitylevel',
  ])
})

it('leaves out words, names of codes and what has an entry of its own', () => {
  expect(named(page('`certificate` `SEC_E_TIME_SKEW` `NTE_BAD_KEYSET` LdapEnforceChannelBinding'))).toEqual({})
})

it('puts the page that names it most often first, and drops what too many name', () => {
  expect(named(page('`MaxTokenSize`'), page('`MaxTokenSize` and `MaxTokenSize`'))).toEqual({ maxtokensize: [1, 0] })
  expect(named(...Array.from({ length: 4 }, () => page('`MaxTokenSize`')))).toEqual({})
})
