import type { APIRoute } from 'astro'
import { llmsText } from '../formats/overview-markdown.ts'
import { DEFAULT_LOCALE } from '../locales/locales.ts'

/** The site in one file for language models, in the default locale. */
export const GET: APIRoute = ({ site }) => new Response(llmsText(DEFAULT_LOCALE, (path) => new URL(path, site).href))
