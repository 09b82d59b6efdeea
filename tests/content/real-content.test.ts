import { expect, test } from 'vitest'
import { DEFAULT_LOCALE } from '../../src/locales/locales.ts'
import { codeNamed, codes, tables } from '../support/tables.ts'
import { texts } from '../support/texts.ts'

test('the table has 96 names or more, and as many values but for the aliases', () => {
  const aliases = codes.filter(({ alias }) => alias)

  expect(new Set(codes.map(({ name }) => name)).size).toBeGreaterThanOrEqual(96)
  expect(new Set(codes.map(({ value }) => value)).size).toBe(codes.length - aliases.length)
  expect(aliases.map(({ name, alias }) => [name, alias])).toEqual(
    expect.arrayContaining([
      ['SEC_E_NOT_SUPPORTED', 'SEC_E_UNSUPPORTED_FUNCTION'],
      ['SEC_E_NO_SPM', 'SEC_E_INTERNAL_ERROR'],
    ]),
  )
})

test("Microsoft's page documents 77 of the names and lacks 19 or more", () => {
  expect(codes.filter(({ documented }) => documented)).toHaveLength(77)
  expect(codes.filter(({ documented }) => !documented).length).toBeGreaterThanOrEqual(19)
})

test('the records stand in order of value, so that the file reads like the table', () => {
  const values = tables.codes.map(({ name, alias }) => codeNamed(alias ?? name).value)
  const behind = tables.codes.filter((_, place) => (values[place] ?? 0) < (values[place - 1] ?? 0))

  expect(
    behind.map(({ name }) => name),
    'behind a higher value; move the record to its place',
  ).toEqual([])
})

test('every code has a page in the default locale', () => {
  const pages = texts.find(({ tag }) => tag === DEFAULT_LOCALE)?.codes

  expect([...(pages?.keys() ?? [])].toSorted()).toEqual(codes.map(({ name }) => name).toSorted())
})

test('rows that Microsoft prints with a wrong value are corrected, and the correction is noted', () => {
  const corrections = tables.functions.flatMap(({ name, pages }) =>
    pages.flatMap(({ learn, corrected = [] }) => corrected.map((correction) => ({ name, learn, ...correction }))),
  )

  expect(corrections).toHaveLength(12)
  for (const { code, printed } of corrections) {
    expect(code).toBe('SEC_E_INVALID_HANDLE')
    expect(printed).toBe(0x80100003)
    expect(printed).not.toBe(codeNamed(code).value)
  }
})

test('the TLS alerts that the page gets wrong are corrected, and the correction is noted', () => {
  const noProtocol = tables.alerts.find(({ number }) => number === 120)
  const numberless = tables.alerts.filter(({ printed }) => printed?.number === 'none')

  expect(noProtocol?.code).toBe('SEC_E_APPLICATION_PROTOCOL_MISMATCH')
  expect(noProtocol?.notes?.join()).toContain('SEC_E_ILLEGAL_MESSAGE')
  expect(numberless.map(({ name }) => name)).toContain('illegal_parameter')
  for (const { name, notes = [] } of numberless) expect(notes.length, name).toBeGreaterThan(0)
})
