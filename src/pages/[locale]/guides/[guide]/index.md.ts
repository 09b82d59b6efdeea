import type { APIRoute } from 'astro'
import { guidePaths, type GuideEntry } from '../../../../data/guides.ts'
import { guideMarkdown } from '../../../../formats/guide-markdown.ts'

export const getStaticPaths = guidePaths

/** A guide in Markdown. */
export const GET: APIRoute<{ guide: GuideEntry }> = ({ params: { locale: tag = '' }, props: { guide }, site }) =>
  new Response(guideMarkdown(guide, tag, site))
