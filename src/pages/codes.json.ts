import type { APIRoute } from 'astro'
import { codePageOf, partsOf } from '../data/code-pages.ts'
import { changes, codes } from '../data/tables.ts'
import { codeRow, JSON_VERSION, partRow } from '../formats/code-json.ts'
import { LOCALES } from '../locales/locales.ts'

/** The whole table with meanings and causes in every locale, for programs. Its form is that of codes.schema.json. */
export const GET: APIRoute = () => {
  const tags = LOCALES.map(({ tag }) => tag)
  const rows = codes.map((code) => {
    const pages = tags.map((tag) => ({ tag, page: codePageOf(tag, code.name) }))

    return {
      ...codeRow(code),
      meaning: Object.fromEntries(pages.map(({ tag, page }) => [tag, page.data.meaning])),
      causes: Object.fromEntries(
        pages.map(({ tag, page }) => [tag, partsOf(page, 'cause').map((part) => partRow(code.name, part))]),
      ),
    }
  })

  return new Response(
    JSON.stringify({ version: JSON_VERSION, updated: changes[0]?.date ?? null, locales: tags, codes: rows }, null, 1),
  )
}
