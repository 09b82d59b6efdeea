import { describe, expect, it } from 'vitest'
import { disagreementIn } from '../../src/codes/disagreement.ts'
import { toBareHex, toHex, toSigned } from '../../src/codes/hresult.ts'
import { normalize } from '../../src/codes/normalize.ts'
import { firstReadings, readingsIn } from '../../src/codes/recognize.ts'
import { index } from '../support/built-search.ts'

const own = index.entries.filter(({ alias, value }) => !alias && value !== 0)
const errors = own.filter(({ value }) => value >= 0x8000_0000)
const recognize = (text: string) => firstReadings(readingsIn(normalize(text), index))
const codesOf = (text: string) => recognize(text).map(({ code }) => code)

describe('every code is read from its own number and name', () => {
  const grouped = (value: number, mark: string) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, mark)
  const forms: [string, (value: number, name: string) => string][] = [
    ['hexadecimal', (value) => `failed with ${toHex(value)}.`],
    ['without leading zeros', (value) => `(0X${value.toString(16)})`],
    ['with a suffix of C', (value) => `return ${toHex(value)}UL;`],
    ['with a suffix of Rust', (value) => `let hr = ${toHex(value)}u32;`],
    ['Basic', (value) => `Const X = &H${toBareHex(value)}`],
    ['Pascal', (value) => `X = $${toBareHex(value)};`],
    ['extended to 64 bits', (value) => (value >= 0x8000_0000 ? `0xffffffff${toBareHex(value)}` : toHex(value))],
    ['beside a Han sign', (value) => `錯誤${toHex(value)}，請重試`],
    [
      'full width',
      (value) => toHex(value).replaceAll(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    ['name', (_, name) => `throw ${name};`],
    ['name in small letters', (_, name) => name.toLowerCase()],
    ['name with escapes', (_, name) => `**${name.replaceAll('_', '\\_')}**`],
    ['name with blanks', (_, name) => name.replaceAll('_', ' _ ')],
    ['name with decorations', (_, name) => `_${name} SB_${name} ${name}_`],
    ['name with an underscore and a number behind it', (_, name) => `#define ${name}_ 1`],
    ['name broken by a mail program', (_, name) => `> ${name.slice(0, 8)}=\r\n> ${name.slice(8)} again`],
    ['Basic, unsigned', (value) => `Const X As UInteger = &H${toBareHex(value)}UI`],
    ['a debugger with 64 bits', (value) => `00000000\`${toBareHex(value).toLowerCase()}`],
    ['Markdown', (value) => `fails with \`${toHex(value)}\``],
    ['name run on', (value, name) => `${toHex(value)}${name}The rest`],
  ]
  it.each(forms)('%s', (_, write) => {
    for (const { name, value } of own) expect(codesOf(write(value, name)), write(value, name)).toEqual([name])
  })

  const decimals: [string, (value: number) => string][] = [
    ['signed', (value) => `WinError ${toSigned(value)}`],
    ['signed with a minus sign', (value) => `(\u2212${-toSigned(value)})`],
    ['signed with thousands marked by points', (value) => `-${grouped(-toSigned(value), '.')}`],
    ['signed behind a letter', (value) => `e${toSigned(value)}: no`],
    ['signed, its minus lost', (value) => `error ${-toSigned(value)}`],
    ['unsigned', (value) => `401 1 ${value}`],
    ['unsigned with thousands marked by commas', (value) => grouped(value, ',')],
    ['bare hexadecimal', (value) => `${toBareHex(value).toLowerCase()}: LdapErr: DSID-0C0903A9`],
    ['negative hexadecimal', (value) => `-0x${(-toSigned(value)).toString(16)}`],
    ['unsigned, the next line of a log run on', (value) => `401 2 ${value}2011-10-19 04:12:08`],
    ['bare hexadecimal in Markdown', (value) => `fails with \`${toBareHex(value)}\``],
    ['number and number run together', (value) => `${toHex(value)}${toSigned(value)}`],
  ]
  it.each(decimals)('%s', (_, write) => {
    for (const { name, value } of errors) expect(codesOf(write(value)), write(value)).toEqual([name])
  })
})

it('tells where each code stands in the original text', () => {
  const text = 'A＿ ０ｘ８００９０３２５ b\u200b -2\u00a0146 893 048 &lt;SEC\\_E\\_TIME\\_SKEW&gt; \u22122146893022'
  const places = readingsIn(normalize(text), index).map(({ start, end }) => text.slice(start, end))

  expect(places).toEqual(['０ｘ８００９０３２５', '-2\u00a0146 893 048', 'SEC\\_E\\_TIME\\_SKEW', '\u22122146893022'])
})

it('lists codes in order, each once', () => {
  expect(codesOf('SEC_E_TIME_SKEW 0x8009030C SEC_E_TIME_SKEW 0x80090324 -2146893044')).toEqual([
    'SEC_E_TIME_SKEW',
    'SEC_E_LOGON_DENIED',
  ])
})

it('keeps twins that share a low word apart', () => {
  expect(codesOf('0x80090317')).toEqual(['SEC_E_CONTEXT_EXPIRED'])
  expect(codesOf('0x00090317')).toEqual(['SEC_I_CONTEXT_EXPIRED'])
})

it('reads what assembler writes without leading zeros', () => {
  expect(codesOf('cmp eax, 90320h')).toEqual(['SEC_I_INCOMPLETE_CREDENTIALS'])
  expect(codesOf('loc_90320h 190320h 90320hz 90320')).toEqual([])
})

it('reads a number that a console has broken at its edge', () => {
  expect(codesOf('with errorcode 0x80090 \n30e occurred')).toEqual(['SEC_E_NO_CREDENTIALS'])
  expect(codesOf('with errorcode 0x8009030\nE occurred')).toEqual(['SEC_E_NO_CREDENTIALS'])
  expect(codesOf('size 0x800\n90308, at 0x8009\n1234')).toEqual([])
})

it('reads the number beside a name that stands for another as that name', () => {
  expect(codesOf('SEC_E_NO_SPM = 0x80090304')).toEqual(['SEC_E_NO_SPM'])
  expect(codesOf('0x80090304')).toEqual(['SEC_E_INTERNAL_ERROR'])
})

it.each([
  'longer numbers 0x180090325 800903250 x80090325f func_80090325',
  '80090325-1234-4000-8000-00AA00389B71',
  'commit 80090325f1c2d3e4a5b6c7d8e9f0a1b2c3d4e5f6',
  'NTE_BAD_KEYSET 0x80090016 -2146893802 2148073494',
  '0x80070005 0x800B0109 0xC000006D STATUS_ACCESS_DENIED',
  'SEC_ERROR_UNKNOWN_ISSUER SECURITY_E_X SEC_E_NOTHING_OF_THE_KIND',
  'phone 2146893048, call 2148074254',
  '+1 214-689-3048 on 2024-03-11',
  '80090308: 4d 5a 90 00 03 00',
  '[<80090308>] (schedule+0x10) pc : 80090324',
  '1.2148074254 and 3,146,893,048',
  '2146893048.123 and -2146893048.5 and 2.146893048e9',
  '2146893040-2146893060, -2146893060..-2146893040, 0x80090300-0x8009030F',
  'OID 1.3.6.1.4.1.2146893048.1, 1.2.840.2148074248, version 10.0.2148074254',
  '+39 2146893048, +39 214 689 3048, 0039 2146893048',
  'product key XXXXX-80090308-XXXXX',
  '<__main__.Session object at 0x80090308>',
  '   0x80090308 <+16>:\tmov %eax, %ebx',
  'The instruction at 0x00401000 referenced memory at 0x80090308. The memory could not be read.',
  "L'istruzione a 0x00401000 ha fatto riferimento alla memoria a 0x80090308.",
  '00401000  80090308 00000000 c0000005 7ffe0000',
  '8009030d Merge branch main',
])('reads nothing from %s', (text) => {
  expect(codesOf(text)).toEqual([])
})

it.each([
  ['-2146893055.0', 'SEC_E_INVALID_HANDLE'],
  ['401.1.2148074248', 'SEC_E_INVALID_TOKEN'],
  ['c00002fd', 'SEC_E_KDC_UNKNOWN_ETYPE'],
  ['Data: 0000: c00002fd', 'SEC_E_KDC_UNKNOWN_ETYPE'],
  ['TLS negotiation failed with error NoCredentials', 'SEC_E_NO_CREDENTIALS'],
  ['TLS negotiation failed with error UnknownCredentials', 'SEC_E_UNKNOWN_CREDENTIALS'],
  ['Authentication validation failed with error - InvalidToken', 'SEC_E_INVALID_TOKEN'],
])('reads %s', (text, code) => {
  expect(codesOf(text)).toEqual([code])
})

it('claims no code for what much more than authentication answers with', () => {
  expect(codesOf('failed with status c000000d, error NotSupported')).toEqual([])
})

describe('a number and a name that disagree', () => {
  const inText = (text: string) => {
    const found = disagreementIn(text, readingsIn(normalize(text), index))

    return found && [found.number.code, found.name.code]
  }
  it('are both told', () => {
    expect(inText('failed: 0x8009030C (SEC_E_INVALID_TOKEN)')).toEqual(['SEC_E_LOGON_DENIED', 'SEC_E_INVALID_TOKEN'])
  })
  it('do not where each has its partner, or they stand on two lines', () => {
    expect(inText('0x80090308 SEC_E_INVALID_TOKEN 0x8009030C SEC_E_LOGON_DENIED')).toBeUndefined()
    expect(inText('0x8009030C\nSEC_E_INVALID_TOKEN')).toBeUndefined()
  })
})
