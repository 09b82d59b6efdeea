import type { APIRoute } from 'astro'
import { absoluteUrl, sitePath } from '../locales/paths.ts'

/** All may read everything. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitePath('sitemap-index.xml'))}\n`)
