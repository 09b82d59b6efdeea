import type { APIRoute } from 'astro'
import type { Code } from '../../../../codes/code.ts'
import { codes } from '../../../../data/tables.ts'
import { codeMarkdown } from '../../../../formats/code-markdown.ts'
import { LOCALES } from '../../../../locales/locales.ts'

export function getStaticPaths() {
  return LOCALES.flatMap(({ tag }) =>
    codes.map((code) => ({ params: { locale: tag, code: code.name }, props: { tag, code } })),
  )
}

/** The page of a code in Markdown, for those who read with a program. */
export const GET: APIRoute<{ tag: string; code: Code }> = ({ props: { tag, code }, site }) =>
  new Response(codeMarkdown(code, tag, site))
