import { expect, it } from 'vitest'
import { codesOf } from '../../src/codes/code.ts'
import type { CodeRecord } from '../../src/schemas/code.ts'
import { codeNamed, codes } from '../support/tables.ts'

function record(name: string, rest: Partial<CodeRecord>): CodeRecord {
  return { name, area: 'system', documented: true, sources: ['winerror'], ...rest }
}

it('gives an alias the value of its original, and stands it behind', () => {
  const made = codesOf([
    record('SEC_E_B', { alias: 'SEC_E_A' }),
    record('SEC_I_C', { value: 0x00090312 }),
    record('SEC_E_A', { value: 0x80090300 }),
  ])

  expect(made.map(({ name }) => name)).toEqual(['SEC_I_C', 'SEC_E_A', 'SEC_E_B'])
  expect(made[2]).toMatchObject({ alias: 'SEC_E_A', value: 0x80090300, hex: '0x80090300', signed: -2146893056 })
  expect(made[1]?.aliases).toEqual(['SEC_E_B'])
  expect(made[2]?.aliases).toEqual([])
})

it('refuses a record with neither a value nor an original that has one', () => {
  const message = 'SEC_E_A has neither a value nor an alias with one'

  expect(() => codesOf([record('SEC_E_A', {})])).toThrow(message)
  expect(() => codesOf([record('SEC_E_A', { alias: 'SEC_E_NOWHERE' })])).toThrow(message)
})

it('takes a value that is stored signed as the same number', () => {
  expect(codesOf([record('SEC_E_A', { value: -2146893022 })])[0]).toMatchObject({
    value: 0x80090322,
    hex: '0x80090322',
  })
})

it('keeps the real table in order of value, aliases behind their originals', () => {
  expect(codes.toSorted((a, b) => a.value - b.value)).toEqual(codes)
  for (const alias of codes.filter((code) => code.alias)) {
    const original = codeNamed(alias.alias ?? '')

    expect(codes.indexOf(alias)).toBe(codes.indexOf(original) + 1)
    expect(alias.value).toBe(original.value)
    expect(original.aliases).toEqual([alias.name])
  }
})

it('takes the kind from the failure bit, and says where the prefix speaks against it', () => {
  expect(codeNamed('SEC_I_INVALID_SESSION_STATE')).toMatchObject({ kind: 'error', prefixMisleads: true })
  expect(codeNamed('SEC_E_OK')).toMatchObject({ kind: 'success', prefixMisleads: false })
  expect(codes.filter((code) => code.prefixMisleads).map(({ name }) => name)).toEqual(['SEC_I_INVALID_SESSION_STATE'])
})
