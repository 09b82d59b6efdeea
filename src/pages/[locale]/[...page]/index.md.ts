import type { APIRoute } from 'astro'
import { guidesOf } from '../../../data/guides.ts'
import { codes } from '../../../data/tables.ts'
import { codeMarkdown } from '../../../formats/code-markdown.ts'
import { guideMarkdown } from '../../../formats/guide-markdown.ts'
import { OVERVIEWS } from '../../../formats/overview-markdown.ts'
import { LOCALES } from '../../../locales/locales.ts'

/** Every page in Markdown, for those who read with a program. */
export function getStaticPaths() {
  return LOCALES.flatMap(({ tag }) => {
    const pages = [
      ...Object.entries(OVERVIEWS).map(([page, write]) => ({ page, text: write(tag) })),
      ...codes.map((code) => ({ page: `codes/${code.name}`, text: codeMarkdown(code, tag) })),
      ...guidesOf(tag).map((guide) => ({ page: `guides/${guide.name}`, text: guideMarkdown(guide, tag) })),
    ]

    return pages.map(({ page, text }) => ({ params: { locale: tag, page: page || undefined }, props: { text } }))
  })
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text)
