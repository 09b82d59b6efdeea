import type { APIRoute } from 'astro'
import { LOCALES } from '../locales/locales.ts'
import { fieldsOf } from '../codes/value.ts'
import { returnedBy } from '../codes/relations.ts'
import { codes, functions, textOf } from '../reference.ts'

/** The whole table with its meanings, for machines. Its form is that of codes.schema.json. */
export const GET: APIRoute = () => {
  const rows = codes.map((code) => ({
    name: code.name,
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
    functions: returnedBy(code.name, functions).map(({ name }) => name),
    meaning: Object.fromEntries(LOCALES.map(({ tag }) => [tag, textOf(tag, code.name).meaning])),
  }))

  return new Response(JSON.stringify({ version: 1, locales: LOCALES.map(({ tag }) => tag), codes: rows }, null, 1))
}
