import type { APIRoute } from 'astro'
import { llmsOf } from '../../llms.ts'
import { LOCALES } from '../../locales/locales.ts'

export function getStaticPaths() {
  return LOCALES.map(({ tag }) => ({ params: { locale: tag }, props: { tag } }))
}

export const GET: APIRoute<{ tag: string }> = async ({ props, site }) => new Response(await llmsOf(props.tag, site))
