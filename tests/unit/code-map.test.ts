import { describe, expect, it } from 'vitest'
import { codesOf } from '../../src/codes/code.ts'
import { codeGrid, gridOf, type GridRow } from '../../src/codes/code-map.ts'
import { codes } from '../support/real-table.ts'

const grid = codeGrid(codes)
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
  expect(codeGrid([])).toEqual([Array.from({ length: 16 }, () => [])])
})

describe('of many codes', () => {
  const many = codesOf(
    Array.from({ length: 2000 }, (_, place) => ({
      name: `SEC_E_CODE_${place}`,
      value: 0x8009_0300 + place,
      area: 'system' as const,
      documented: false,
      sources: ['winerror'],
    })),
  )
  const mapOf = gridOf(many)
  const codesIn = (rows: GridRow[]) => rows.flatMap(({ cells }) => cells.flat())

  it('shows the rows around one of them, never more than of a few', () => {
    for (const code of [many[0], many[1000], many[1999]].filter((own) => own !== undefined)) {
      const shown = codesIn(mapOf(code))
      expect(shown).toContain(code)
      expect(shown.length).toBeLessThanOrEqual(96)
      expect(shown.length).toBeGreaterThan(48)
    }
    expect(mapOf(many[20]).map(({ head }) => head)).toContain('031')
  })

  it('shows without a place the first code of each block', () => {
    const rows = mapOf()

    expect(rows).toHaveLength(16)
    expect(codesIn(rows).map(({ hex }) => hex)).toEqual(
      Array.from({ length: 8 }, (_, block) => `0x80090${(3 + block).toString(16).toUpperCase()}00`),
    )
  })
})

it('shows all of a few codes around every place', () => {
  const mapOf = gridOf(codes)

  expect(mapOf(codes[5])).toBe(mapOf())
  expect(mapOf().map(({ head, cells }) => [head, cells])).toEqual(grid.map((row, head) => [String(head), row]))
})
