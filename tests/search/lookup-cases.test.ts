import { describe, expect, it } from 'vitest'
import { lookup } from '../../src/codes/lookup.ts'
import { codes, index, searchIn, tags } from '../support/built-search.ts'

const answerOf = (input: string) => lookup(input, index)
const firstOf = (input: string) => answerOf(input).recognized[0]?.code
const share = (inputs: [input: string, code: string][]) =>
  inputs.filter(([input, code]) => firstOf(input) === code).length / inputs.length

describe('the names that machine-translated pages print', () => {
  const printed = codes.flatMap(({ name, printed: forms = [] }) => forms.map((form) => ({ name, form })))
  it.each<[string, (form: string) => string]>([
    ['as printed', (form) => form],
    ['without underscores', (form) => form.replaceAll('_', ' ').replaceAll(/\s+/g, ' ').trim()],
    ['without blanks', (form) => form.replaceAll(' ', '')],
    ['without either', (form) => form.replaceAll(/[ _]/g, '')],
    ['in small letters', (form) => form.toLowerCase()],
    ['with SEC translated', (form) => (/\p{Script=Han}/u.test(form) ? form.replace('SEC', '秒') : form)],
    ['with SEC as it was', (form) => form.replace('秒', 'SEC')],
  ])('%s', (_, write) => {
    for (const { name, form } of printed) expect(firstOf(write(form)), write(form)).toBe(name)
  })
})

describe('names', () => {
  const tails = codes.filter(({ name }) => codes.filter((other) => other.name.slice(6) === name.slice(6)).length === 1)
  it.each<[string, (name: string) => string]>([
    ['with blanks', (name) => name.replaceAll('_', ' ')],
    ['with hyphens', (name) => name.toLowerCase().replaceAll('_', '-')],
    ['with separators lost', (name) => name.replaceAll('_', '')],
    ['without SEC', (name) => name.slice(4)],
    ['tails', (name) => name.slice(6)],
    ['tails as words', (name) => name.slice(6).toLowerCase().replaceAll('_', ' ')],
    ['in quotes', (name) => `"${name}":`],
  ])('%s lead to their code', (_, write) => {
    for (const { name } of tails) expect(firstOf(write(name)), write(name)).toBe(name)
  })

  const slips: [string, (name: string, place: number) => string][] = [
    ['a letter lost', (name, place) => name.slice(0, place) + name.slice(place + 1)],
    ['a letter doubled', (name, place) => name.slice(0, place + 1) + name.slice(place)],
    ['a wrong letter', (name, place) => `${name.slice(0, place)}Q${name.slice(place + 1)}`],
    [
      'two letters swapped',
      (name, place) => name.slice(0, place) + name.charAt(place + 1) + name.charAt(place) + name.slice(place + 2),
    ],
  ]
  it.each(slips)('with %s are found first in 99 of 100', (_, slip) => {
    const inputs = codes.flatMap(({ name }) =>
      [...name.slice(6, -1)].map((__, place): [string, string] => [slip(name, place + 6), name]),
    )

    expect(share(inputs)).toBeGreaterThanOrEqual(0.99)
  })
})

it('says how it read an input', () => {
  const manner = (input: string) => answerOf(input).recognized[0]?.manner

  expect(['2148074254', '-2146893042', '2146893042', '0x8009030E', '8009030E', '030E'].map(manner)).toEqual([
    'unsigned',
    'signed',
    'minus-lost',
    'hex',
    'bare-hex',
    'low-word',
  ])
  expect(
    ['wrong principal', 'SEC_E_WORNG_PRINCIPAL', '秒 E 時間 誤差', 'alert 48', 'ContextExpired'].map(manner),
  ).toEqual(['whole-name', 'misspelt', 'printed', 'alert', 'whole-name'])
})

it('says the manner in words', async () => {
  const [group] = (await searchIn('en-US').names('2148074254')).groups

  expect(group?.items[0]?.note).toBe('read as the unsigned decimal of 0x8009030E')
})

it('offers both codes that share a low word', () => {
  expect(answerOf('0x0317').recognized.map(({ code }) => code)).toEqual([
    'SEC_E_CONTEXT_EXPIRED',
    'SEC_I_CONTEXT_EXPIRED',
  ])
})

it.each([
  ['0x80070005', 0x80070005],
  ['-2147024891', 0x80070005],
  ['80090399', 0x80090399],
  ['0x1234', 0x1234],
])('decodes %s and claims nothing', (input, value) => {
  const answer = answerOf(input)

  expect(answer.recognized).toEqual([])
  expect(answer.unknown).toBe(value)
})

it('offers the codes next to a number, its twin, and those that it misses by a digit', () => {
  expect(answerOf('0x80090323').nearest).toEqual(
    expect.arrayContaining(['SEC_I_NO_LSA_CONTEXT', 'SEC_E_WRONG_PRINCIPAL']),
  )
  expect(answerOf('0x80070005').nearest).toEqual([])
  expect(answerOf('0x80090392').nearest).toContain('SEC_E_WRONG_PRINCIPAL')
  expect(answerOf('80090364').nearest[0]).toBe('SEC_I_MESSAGE_FRAGMENT')
})

it.each(['8009030', '0x8009030', '0x8009', '-21468930', '21480742'])(
  '%s may be a number that is not typed to its end: codes that begin so are offered, and nothing is claimed',
  (input) => {
    const { recognized, nearest, unknown } = answerOf(input)
    expect(recognized).toEqual([])
    expect(nearest).toHaveLength(4)
    expect(unknown).toBeUndefined()
  },
)

it('what no number of a code begins with is said to be none', () => {
  expect(answerOf('8007000').nearest).toEqual([])
  expect(answerOf('0x8007000').unknown).toBe(0x8007000)
})

describe('related errors', () => {
  const idsIn = (input: string) => answerOf(input).relatedErrors.map(({ id }) => id)
  const itemsOf = async (tag: string, input: string) => {
    const { groups } = await searchIn(tag).words(input)

    return groups.find(({ name }) => name === 'neighbours')?.items ?? []
  }

  it('stand beside the code that was read', () => {
    const text = '80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 52e, v1db1'

    expect(answerOf(text).recognized.map(({ code }) => code)).toEqual(['SEC_E_INVALID_TOKEN'])
    expect(idsIn(text)).toEqual(['ldap-data-52e'])
  })
  it.each([
    ['0x80092012', 'CRYPT_E_NO_REVOCATION_CHECK'],
    ['-2146885613', 'CRYPT_E_REVOCATION_OFFLINE'],
    ['CERT_E_UNTRUSTEDROOT', 'CERT_E_UNTRUSTEDROOT'],
    ['NTE_BAD_KEYSET (0x80090016)', 'NTE_BAD_KEYSET'],
    ['NT_STATUS_LOGON_FAILURE', 'STATUS_LOGON_FAILURE'],
    ['c000006d', 'STATUS_LOGON_FAILURE'],
    ['Data: 0000: c000006d', 'STATUS_LOGON_FAILURE'],
    ['alert certificate_revoked', 'CRYPT_E_REVOKED'],
    ['1326', 'ERROR_LOGON_FAILURE'],
    ['0x8007052E', 'ERROR_LOGON_FAILURE'],
    ['8007052e', 'ERROR_LOGON_FAILURE'],
    ['-2147023570', 'ERROR_LOGON_FAILURE'],
    ['0000052E: LdapErr: DSID-0C090436, comment: Error processing control', 'ERROR_LOGON_FAILURE'],
    ['00002098: SecErr: DSID-03150F94, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0', 'ERROR_DS_INSUFF_ACCESS_RIGHTS'],
    ['Windows return code: 0x21c7, state: 15', 'ERROR_DS_SPN_VALUE_NOT_UNIQUE_IN_FOREST'],
    ['0x52e', 'ERROR_LOGON_FAILURE'],
    ['Error 0x00000520', 'ERROR_NO_SUCH_LOGON_SESSION'],
    ['Failed in attempting to update the source: 0x8A15005E', 'APPINSTALLER_CLI_ERROR_PINNED_CERTIFICATE_MISMATCH'],
  ])('are told for %s, and no code is claimed', (input, id) => {
    expect(answerOf(input).recognized).toEqual([])
    expect(idsIn(input)).toContain(id)
  })
  it('are found by their words', async () => {
    const items = await itemsOf('en-US', 'unable to check revocation')

    expect(items.map(({ title }) => title)).toContain('CRYPT_E_NO_REVOCATION_CHECK')
  })
  it('are not said to be no SSPI code above their own answer', async () => {
    expect((await searchIn('en-US').names('0x80092012')).remarks).toEqual([])
  })
  it('tell the alert beside a Schannel event', async () => {
    const text =
      'Event 36887, Schannel: A fatal alert was received. The TLS protocol defined fatal alert code is 48. ' +
      'x'.repeat(60)
    const items = await itemsOf('en-US', text)

    expect(items.slice(0, 1).map(({ title }) => title)).toEqual(['Schannel 36887'])
    expect(items.at(-1)).toMatchObject({ title: 'alert 48 unknown_ca', code: 'SEC_E_UNTRUSTED_ROOT' })
  })
  it.each(tags)(
    'have a sentence without marks of Markdown in %s, a place to read on, and the codes they go with',
    async (tag) => {
      const [item] = await itemsOf(tag, 'CERT_E_WRONG_USAGE')

      expect(item?.text).toContain('SEC_E_CERT_WRONG_USAGE')
      expect(item?.text).not.toContain('`')
      expect(item?.path).toBe('related-errors/#CERT_E_WRONG_USAGE')
      expect(item?.goesWith?.[0]).toBe('SEC_E_CERT_WRONG_USAGE')
    },
  )
})

it('answers the alerts of TLS by name and by number', () => {
  for (const { number, name, code } of index.alerts) {
    if (!index.byName.has(code)) continue
    expect(firstOf(`alert ${number}`), `alert ${number}`).toBe(code)
    expect(firstOf(name), name).toBe(code)
    expect(firstOf(`tlsv1 alert ${name.replaceAll('_', ' ')}`), name).toBe(code)
  }
})
