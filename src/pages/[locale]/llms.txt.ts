import type { APIRoute } from 'astro'
import { llmsText } from '../../formats/overview-markdown.ts'
import { LOCALES } from '../../locales/locales.ts'

export function getStaticPaths() {
  return LOCALES.map(({ tag }) => ({ params: { locale: tag }, props: { tag } }))
}

/** The site in one file for language models, in a locale. */
export const GET: APIRoute<{ tag: string }> = ({ props: { tag }, site }) =>
  new Response(llmsText(tag, (path) => new URL(path, site).href))
