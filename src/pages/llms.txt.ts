import type { APIRoute } from 'astro'
import { llmsOf } from '../llms.ts'
import { DEFAULT_LOCALE } from '../locales/locales.ts'

export const GET: APIRoute = async ({ site }) => new Response(await llmsOf(DEFAULT_LOCALE, site))
