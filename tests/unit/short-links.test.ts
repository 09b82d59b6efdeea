import { expect, it } from 'vitest'
import { shortNames } from '../../src/codes/short-links.ts'
import { codes } from '../support/tables.ts'

const links = shortNames(codes)
const target = new Map(links)

it('leads from a name and from all notations of a number to the page of the code', () => {
  for (const short of ['SEC_E_WRONG_PRINCIPAL', '0x80090322', '-2146893022', '2148074274']) {
    expect(target.get(short), short).toBe('SEC_E_WRONG_PRINCIPAL')
  }
})

it('leads from the number of an alias to the code it stands for, and from its name to itself', () => {
  expect(target.get('0x80090302')).toBe('SEC_E_UNSUPPORTED_FUNCTION')
  expect(target.get('SEC_E_NOT_SUPPORTED')).toBe('SEC_E_NOT_SUPPORTED')
  expect(target.get('-2146893052')).toBe('SEC_E_INTERNAL_ERROR')
  expect(target.get('SEC_E_NO_SPM')).toBe('SEC_E_NO_SPM')
})

it('has each link once, and one for every name and number', () => {
  expect(target.size).toBe(links.length)
  for (const { name, hex, signed, value } of codes) {
    for (const short of [name, hex, String(signed), String(value)]) expect(target.has(short), short).toBe(true)
  }
})

it('writes zero and the informational codes, whose decimals agree, once', () => {
  expect(links.filter(([, name]) => name === 'SEC_E_OK').map(([short]) => short)).toEqual([
    'SEC_E_OK',
    '0x00000000',
    '0',
  ])
  expect(links.filter(([, name]) => name === 'SEC_I_CONTINUE_NEEDED').map(([short]) => short)).toEqual([
    'SEC_I_CONTINUE_NEEDED',
    '0x00090312',
    '590610',
  ])
})
