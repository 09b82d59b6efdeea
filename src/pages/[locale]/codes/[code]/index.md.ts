import type { APIRoute } from 'astro'
import { codePaths, pageCode } from '../../../../data/code-pages.ts'
import { codeMarkdown } from '../../../../formats/code-markdown.ts'

export const getStaticPaths = codePaths

/** The page of a code in Markdown, for those who read with a program. */
export const GET: APIRoute = (page) => new Response(codeMarkdown(pageCode(page), page.params.locale ?? '', page.site))
