import type { APIRoute } from 'astro'
import { ownMark } from '../../locales/locales.ts'
import { localePath, sitePath } from '../../locales/paths.ts'
import { localePaths } from '../../locales/static-paths.ts'
import { translatorOf } from '../../data/strings.ts'
import { colorOf } from '../../styles/color.ts'

export const getStaticPaths = localePaths

/** Lets browsers offer the reference as an application. */
export const GET: APIRoute = ({ params: { locale: tag = '' } }) => {
  const t = translatorOf(tag)
  const manifest = {
    id: localePath(tag),
    name: t('site.name'),
    short_name: t('site.short'),
    description: t('site.description'),
    ...ownMark(tag),
    start_url: localePath(tag),
    scope: sitePath(''),
    display: 'minimal-ui',
    theme_color: colorOf('paper'),
    background_color: colorOf('paper'),
    icons: [
      { src: sitePath('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      ...[192, 512].map((size) => ({
        src: sitePath(`icons/${size}.png`),
        type: 'image/png',
        sizes: `${size}x${size}`,
      })),
      { src: sitePath('icons/maskable.png'), type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  }

  return new Response(JSON.stringify(manifest, null, 1))
}
