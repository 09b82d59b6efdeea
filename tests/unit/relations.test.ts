import { describe, expect, it } from 'vitest'
import { appearancesOf, codesOfFunction, phasesOf, returnedBy, sideOf } from '../../src/codes/relations.ts'
import { packageNames } from '../../src/locales/package-names.ts'
import type { FunctionRecord } from '../../src/schemas/function.ts'
import { codeNamed, codes, tables } from '../support/tables.ts'

const functions: FunctionRecord[] = [
  {
    name: 'Initialize',
    phase: 'handshake',
    side: 'client',
    pages: [
      { packages: ['general'], learn: '/a--general', success: ['SEC_E_OK'], failure: ['SEC_E_WRONG_PRINCIPAL'] },
      { packages: ['Kerberos', 'Negotiate'], learn: '/a--kerberos', failure: ['SEC_E_WRONG_PRINCIPAL'] },
      { packages: ['NTLM', 'Negotiate'], learn: '/a--ntlm', failure: ['SEC_E_WRONG_PRINCIPAL'] },
      { packages: ['Digest'], learn: '/a--digest', success: ['SEC_E_OK'] },
    ],
  },
  { name: 'Accept', phase: 'handshake', side: 'server', pages: [{ packages: ['NTLM'], learn: '/b', success: [] }] },
  {
    name: 'Decrypt',
    phase: 'messages',
    side: 'both',
    pages: [{ packages: ['NTLM'], learn: '/c', failure: ['SEC_E_WRONG_PRINCIPAL', 'SEC_E_TIME_SKEW'] }],
  },
]

describe('the functions that return a code', () => {
  const returning = returnedBy('SEC_E_WRONG_PRINCIPAL', functions)

  it('are those with a page that lists it, each with these pages alone', () => {
    expect(returning.map(({ name }) => name)).toEqual(['Initialize', 'Decrypt'])
    expect(returning[0]?.pages.map(({ learn }) => learn)).toEqual(['/a--general', '/a--kerberos', '/a--ntlm'])
    expect(returnedBy('SEC_E_OK', functions)[0]?.pages.map(({ learn }) => learn)).toEqual(['/a--general', '/a--digest'])
    expect(returnedBy('SEC_E_NO_SPM', functions)).toEqual([])
  })

  it('name every security package once', () => {
    const translate = (key: string, { first = '', next = '' } = {}) => (first ? `${first}, ${next}` : key)

    expect(returning[0] && packageNames(returning[0], translate)).toBe('package.general, Kerberos, Negotiate, NTLM')
  })

  it('tell the phases and the side of the conversation', () => {
    const code = codeNamed('SEC_E_WRONG_PRINCIPAL')

    expect(phasesOf(code, returning)).toEqual(['handshake', 'messages'])
    expect(sideOf(code, returning)).toBe('both')
    expect(sideOf(code, returning.slice(0, 1))).toBe('client')
  })

  it('leave phase and side to the record of a code that no page lists', () => {
    const code = { ...codeNamed('SEC_E_TIME_SKEW'), place: { phase: 'shutdown', side: 'server' } } as const
    const { place: _, ...placeless } = code

    expect(phasesOf(code, [])).toEqual(['shutdown'])
    expect(sideOf(code, [])).toBe('server')
    expect(phasesOf(placeless, [])).toEqual([])
    expect(sideOf(placeless, [])).toBe('both')
  })

  it('list the same codes when read from the function', () => {
    const [initialize] = functions
    const order = codes.map(({ name }) => name)

    expect(initialize && codesOfFunction(initialize, order)).toEqual(['SEC_E_WRONG_PRINCIPAL'])
    expect(functions[2] && codesOfFunction(functions[2], order)).toEqual(['SEC_E_WRONG_PRINCIPAL', 'SEC_E_TIME_SKEW'])
  })
})

it('every code of the table has a place in the conversation', () => {
  for (const code of codes) {
    const phases = phasesOf(code, returnedBy(code.name, tables.functions))

    expect(phases.length, code.name).toBeGreaterThan(0)
  }
})

describe('the way programs print a code', () => {
  const records = [
    { product: 'every', template: '{name} {hex} {hexlower} {bare} {signed} {unsigned}', codes: 'all', source: 's' },
    { product: 'some', template: '{dotnet} {unknown}', codes: ['SEC_E_WRONG_PRINCIPAL'], source: 's' },
  ] as Parameters<typeof appearancesOf>[1]

  it('has the numbers filled in, in all notations', () => {
    expect(appearancesOf(codeNamed('SEC_E_BAD_BINDINGS'), records)).toEqual([
      {
        product: 'every',
        text: 'SEC_E_BAD_BINDINGS 0x80090346 0x80090346 80090346 -2146892986 2148074310',
      },
    ])
    expect(appearancesOf(codeNamed('SEC_E_LOGON_DENIED'), records)[0]?.text).toContain('0x8009030C 0x8009030c 8009030C')
  })

  it('has the name that .NET gives it, and leaves an unknown placeholder as it is', () => {
    expect(appearancesOf(codeNamed('SEC_E_WRONG_PRINCIPAL'), records)[1]?.text).toBe('WrongPrincipal {unknown}')
  })

  it('leaves no placeholder in the real table', () => {
    for (const code of codes) {
      for (const { text } of appearancesOf(code, tables.appearances)) expect(text).not.toMatch(/\{\w+\}/)
    }
  })
})
