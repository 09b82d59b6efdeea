import { expect, it } from 'vitest'
import { codeMap } from '../../src/codes/code-map.ts'
import { codes } from '../support/tables.ts'

const grid = codeMap(codes)
const names = (low: number) => grid[low >> 4]?.[low & 15]?.map(({ name }) => name)

it('has sixteen cells a row, from 0x00 to the row of the highest low byte', () => {
  expect(grid).toHaveLength(Math.max(...codes.map(({ value }) => (value & 0xff) >> 4)) + 1)
  for (const row of grid) expect(row).toHaveLength(16)
})

it('holds every code but the aliases, each in the cell of its low byte', () => {
  const placed = grid.flatMap((row, high) => row.flatMap((cell, low) => cell.map((code) => ({ code, high, low }))))

  expect(placed).toHaveLength(codes.filter(({ alias }) => !alias).length)
  for (const { code, high, low } of placed) expect(code.value & 0xff, code.name).toBe(high * 16 + low)
})

it('splits the four cells that an error and an informational code share, the error first', () => {
  expect(names(0x16)).toEqual(['SEC_E_BAD_PKGID', 'SEC_I_GENERIC_EXTENSION_RECEIVED'])
  expect(names(0x17)).toEqual(['SEC_E_CONTEXT_EXPIRED', 'SEC_I_CONTEXT_EXPIRED'])
  expect(names(0x20)).toEqual(['SEC_E_INCOMPLETE_CREDENTIALS', 'SEC_I_INCOMPLETE_CREDENTIALS'])
  expect(names(0x21)).toEqual(['SEC_E_BUFFER_TOO_SMALL', 'SEC_I_RENEGOTIATE'])
})

it('is one empty row for no codes', () => {
  expect(codeMap([])).toEqual([Array.from({ length: 16 }, () => [])])
})
