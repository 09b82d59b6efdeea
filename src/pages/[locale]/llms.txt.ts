import type { APIRoute } from 'astro'
import { llmsText } from '../../formats/overview-markdown.ts'
import { localePaths } from '../../locales/static-paths.ts'

export const getStaticPaths = localePaths

/** The site in one file for language models, in a locale. */
export const GET: APIRoute<{ tag: string }> = ({ props: { tag }, site }) =>
  new Response(llmsText(tag, (path) => new URL(path, site).href))
