import { describe, expect, it, test } from 'vitest'
import { fieldsOf, isWord, kindOf, toBareHex, toHex, toSigned, toUnsigned } from '../../src/codes/hresult.ts'
import { codes } from '../support/tables.ts'

/** Computed another way than the code does: through the bytes of a 32-bit number. */
function signedByBytes(unsigned: number): number {
  const bytes = new DataView(new ArrayBuffer(4))
  bytes.setUint32(0, unsigned)

  return bytes.getInt32(0)
}

test.each(codes.map((code) => [code.name, code] as const))('%s converts both ways', (_, { value, hex, signed }) => {
  expect(toUnsigned(value)).toBe(value)
  expect(toSigned(value)).toBe(signedByBytes(value))
  expect(toUnsigned(toSigned(value))).toBe(value)
  expect(signed).toBe(signedByBytes(value))
  expect(hex).toMatch(/^0x[0-9A-F]{8}$/)
  expect(Number(hex)).toBe(value)
  expect(toHex(signed)).toBe(hex)
  expect(toBareHex(signed)).toBe(hex.slice(2))
})

test.each([
  [0, 0, '0x00000000'],
  [1, 1, '0x00000001'],
  [0x7fffffff, 2147483647, '0x7FFFFFFF'],
  [0x80000000, -2147483648, '0x80000000'],
  [0xffffffff, -1, '0xFFFFFFFF'],
])('%d stands on an edge and converts both ways', (unsigned, signed, hex) => {
  expect(toSigned(unsigned)).toBe(signed)
  expect(toUnsigned(signed)).toBe(unsigned)
  expect(toUnsigned(unsigned)).toBe(unsigned)
  expect(toSigned(signed)).toBe(signed)
  expect(toHex(unsigned)).toBe(hex)
  expect(toHex(signed)).toBe(hex)
})

test.each([0x100000000, -0x80000001, 0.5, Number.NaN, Infinity, -Infinity])('%d is no number of 32 bits', (number) => {
  expect(isWord(number)).toBe(false)
  for (const convert of [toUnsigned, toSigned, toHex, toBareHex, fieldsOf, kindOf]) {
    expect(() => convert(number)).toThrow(RangeError)
    expect(() => convert(number)).toThrow(`${number} is not a number of 32 bits`)
  }
})

describe('fields', () => {
  it.each([
    [0x80090322, { severity: 1, facility: 9, code: 0x322 }],
    [-2146893022, { severity: 1, facility: 9, code: 0x322 }],
    [0x00090312, { severity: 0, facility: 9, code: 0x312 }],
    [0x8009036c, { severity: 1, facility: 9, code: 0x36c }],
    [0, { severity: 0, facility: 0, code: 0 }],
    [0x7fffffff, { severity: 0, facility: 0x7ff, code: 0xffff }],
    [0xffffffff, { severity: 1, facility: 0x7ff, code: 0xffff }],
    [0x80000000, { severity: 1, facility: 0, code: 0 }],
  ])('of %d', (value, fields) => {
    expect(fieldsOf(value)).toEqual(fields)
  })

  it('of every code but success name FACILITY_SECURITY', () => {
    for (const { name, value } of codes) expect(fieldsOf(value).facility, name).toBe(value === 0 ? 0 : 9)
  })
})

describe('kind', () => {
  it.each([
    [0, 'success'],
    [1, 'information'],
    [0x7fffffff, 'information'],
    [0x80000000, 'error'],
    [-1, 'error'],
    [0xffffffff, 'error'],
  ])('of %d is %s', (value, kind) => {
    expect(kindOf(value)).toBe(kind)
  })
})
