import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { returnedBy } from '../../src/codes/relations.ts'
import { fieldsOf } from '../../src/codes/hresult.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { pageAt, textAt } from '../support/built-site.ts'
import { codes, tables } from '../support/tables.ts'

interface Row extends Record<string, unknown> {
  name: string
  meaning: Record<string, string>
}

const data: { version: number; locales: string[]; codes: Row[] } = JSON.parse(textAt('/codes.json'))
const schema: Record<string, unknown> = JSON.parse(textAt('/codes.schema.json'))

test('codes.json is valid by its schema, which refuses what it does not know', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)

  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(schema['$id']).toMatch(/^https?:\/\/.+\/codes\.schema\.json$/)
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...data, codes: [{ ...data.codes[0], hex: '0x1' }] })).toBe(false)
  expect(validate({ ...data, extra: true })).toBe(false)
})

test('codes.json agrees with the table', () => {
  expect(data.locales).toEqual(LOCALES.map(({ tag }) => tag))
  expect(data.codes.map(({ name }) => name)).toEqual(codes.map(({ name }) => name))
  for (const [place, code] of codes.entries()) {
    expect(data.codes[place], code.name).toMatchObject({
      hex: code.hex,
      signed: code.signed,
      unsigned: code.value,
      kind: code.kind,
      ...fieldsOf(code.value),
      alias: code.alias ?? null,
      aliases: code.aliases,
      area: code.area,
      documented: code.documented,
      related: code.related ?? [],
      functions: returnedBy(code.name, tables.functions).map(({ name }) => name),
    })
  }
})

test('codes.json gives the meaning that the pages give', () => {
  for (const { name, meaning } of data.codes) {
    for (const { tag } of LOCALES) {
      const lead = pageAt(`/${tag}/codes/${name}/`).root.querySelector('.lead')?.textContent ?? ''

      expect(lead.trim(), name).toBe(meaning[tag])
    }
  }
})
