import type { APIRoute } from 'astro'
import { llmsText } from '../../formats/overview-markdown.ts'
import { DEFAULT_LOCALE, LOCALES } from '../../locales/locales.ts'

/** One for each locale, and at the root that of the default one. */
export function getStaticPaths() {
  return [undefined, ...LOCALES.map(({ tag }) => tag)].map((locale) => ({ params: { locale } }))
}

export const GET: APIRoute = ({ params: { locale = DEFAULT_LOCALE } }) => new Response(llmsText(locale))
