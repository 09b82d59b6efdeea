import type { APIRoute } from 'astro'
import { codePaths, pageCode } from '../../../../data/code-pages.ts'
import { codeJson } from '../../../../formats/code-json.ts'

export const getStaticPaths = codePaths

/** The page of a code as data. */
export const GET: APIRoute = (page) => Response.json(codeJson(pageCode(page), page.params.locale ?? ''))
