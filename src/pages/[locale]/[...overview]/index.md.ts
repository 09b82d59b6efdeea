import type { APIRoute } from 'astro'
import { OVERVIEWS } from '../../../formats/overview-markdown.ts'
import { LOCALES } from '../../../locales/locales.ts'

export function getStaticPaths() {
  return LOCALES.flatMap(({ tag }) =>
    Object.keys(OVERVIEWS).map((path) => ({
      params: { locale: tag, overview: path.slice(0, -1) || undefined },
      props: { tag, path },
    })),
  )
}

/** A page that is no code and no guide in Markdown. */
export const GET: APIRoute<{ tag: string; path: string }> = ({ props: { tag, path }, site }) =>
  new Response(OVERVIEWS[path]?.(tag, (own) => new URL(own, site).href))
