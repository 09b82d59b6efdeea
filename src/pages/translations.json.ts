import type { APIRoute } from 'astro'
import { translations } from '../data/translations.ts'

/** Every translated page: its file, the version of the English text, and whether it follows that. */
export const GET: APIRoute = () => new Response(JSON.stringify(translations(), null, 1))
