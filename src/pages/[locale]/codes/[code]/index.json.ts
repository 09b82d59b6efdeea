import type { APIRoute } from 'astro'
import type { Code } from '../../../../codes/code.ts'
import { codes } from '../../../../data/tables.ts'
import { codeJson } from '../../../../formats/code-json.ts'
import { LOCALES } from '../../../../locales/locales.ts'

export function getStaticPaths() {
  return LOCALES.flatMap(({ tag }) =>
    codes.map((code) => ({ params: { locale: tag, code: code.name }, props: { code } })),
  )
}

/** The page of a code as data. */
export const GET: APIRoute<{ code: Code }> = ({ params: { locale: tag = '' }, props: { code }, site }) =>
  Response.json(codeJson(code, tag, site))
