import { expect, test } from 'vitest'
import { codeMap } from '../../src/codes/code-map.ts'
import { codesOf } from '../../src/codes/code.ts'
import { codes } from '../support/tables.ts'

const record = (name: string, value: number) => ({
  name,
  value,
  area: 'system' as const,
  documented: true,
  sources: ['winerror'],
})

test('every code but the aliases stands in the cell of its low byte', () => {
  const rows = codeMap(codes)

  expect(rows.every((cells) => cells.length === 16)).toBe(true)
  for (const { name, value, alias } of codes) {
    const cell = rows[(value & 0xff) >> 4]?.[value & 15] ?? []

    expect(
      cell.some((code) => code.name === name),
      name,
    ).toBe(!alias)
  }
})

test('twins share a cell, the error first', () => {
  const twins = codesOf([record('SEC_I_TWIN', 0x00090317), record('SEC_E_TWIN', 0x80090317)])

  expect(codeMap(twins)[1]?.[7]?.map(({ name }) => name)).toEqual(['SEC_E_TWIN', 'SEC_I_TWIN'])
})

test('without codes there is one empty row', () => {
  expect(codeMap([]).flat(2)).toEqual([])
})
