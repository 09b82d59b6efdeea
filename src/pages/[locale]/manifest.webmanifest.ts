import type { APIRoute } from 'astro'
import { LOCALES } from '../../locales/locales.ts'
import { localePath, sitePath } from '../../locales/paths.ts'
import { translatorOf } from '../../data/strings.ts'

export function getStaticPaths() {
  return LOCALES.map(({ tag, dir }) => ({ params: { locale: tag }, props: { tag, dir } }))
}

/** Lets browsers offer the reference as an application. */
export const GET: APIRoute<{ tag: string; dir: string }> = ({ props: { tag, dir } }) => {
  const t = translatorOf(tag)
  const manifest = {
    id: localePath(tag),
    name: t('site.name'),
    short_name: t('site.short'),
    description: t('site.description'),
    lang: tag,
    dir,
    start_url: localePath(tag),
    scope: sitePath(''),
    display: 'minimal-ui',
    icons: [{ src: sitePath('favicon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  }

  return new Response(JSON.stringify(manifest, null, 1))
}
