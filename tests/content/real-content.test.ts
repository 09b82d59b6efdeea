import { expect, test } from 'vitest'
import { DEFAULT_LOCALE, LOCALES } from '../../src/locales/locales.ts'
import { inspectContent } from '../../src/source/content.ts'
import { sentenceOf } from '../../src/source/fault.ts'
import { codeNamed, codes, tables } from '../support/tables.ts'

const { content, faults } = await inspectContent(process.cwd())

test('the real content has no fault', () => {
  expect(faults.map(sentenceOf)).toEqual([])
})

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

test.each(LOCALES.map(({ tag }) => tag))('every page in %s has causes or steps', (tag) => {
  const pages = content.locales.find((locale) => locale.tag === tag)?.codes
  const prose = content.prose.get(tag)

  if (tag === DEFAULT_LOCALE) expect(pages?.size).toBe(codes.length)
  for (const name of pages?.keys() ?? []) {
    const { causes = [], steps = [], opening = '' } = prose?.get(name) ?? {}

    expect(causes.length + steps.length, name).toBeGreaterThan(0)
    expect(opening, name).not.toBe('')
  }
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
