import type { APIRoute } from 'astro'
import { LOCALES } from '../locales/locales.ts'
import { codeRow } from '../machine/code-row.ts'
import { changes, codes, functions, textOf } from '../reference.ts'

/** The whole table with its meanings, for machines. Its form is that of codes.schema.json. */
export const GET: APIRoute = () => {
  const rows = codes.map((code) => ({
    ...codeRow(code, functions),
    meaning: Object.fromEntries(LOCALES.map(({ tag }) => [tag, textOf(tag, code.name).meaning])),
  }))
  const table = { version: 1, updated: changes[0]?.date ?? null, locales: LOCALES.map(({ tag }) => tag), codes: rows }

  return new Response(JSON.stringify(table, null, 1))
}
