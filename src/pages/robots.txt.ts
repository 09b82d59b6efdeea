import type { APIRoute } from 'astro'
import { sitePath } from '../locales/paths.ts'

/** All may read everything. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(sitePath('sitemap-index.xml'), site).href}\n`)
