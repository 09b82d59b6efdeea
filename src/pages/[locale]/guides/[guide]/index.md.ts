import type { APIRoute } from 'astro'
import { guidesOf, type GuideEntry } from '../../../../data/guides.ts'
import { guideMarkdown } from '../../../../formats/guide-markdown.ts'
import { LOCALES } from '../../../../locales/locales.ts'

export function getStaticPaths() {
  return LOCALES.flatMap(({ tag }) =>
    guidesOf(tag).map((guide) => ({ params: { locale: tag, guide: guide.name }, props: { tag, guide } })),
  )
}

/** A guide in Markdown. */
export const GET: APIRoute<{ tag: string; guide: GuideEntry }> = ({ props: { tag, guide }, site }) =>
  new Response(guideMarkdown(guide, tag, site))
