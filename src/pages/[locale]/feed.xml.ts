import rss from '@astrojs/rss'
import type { APIRoute } from 'astro'
import { codePageOf } from '../../data/code-pages.ts'
import { translatorOf } from '../../data/strings.ts'
import { changes, codes } from '../../data/tables.ts'
import { absoluteUrl, codePath, localePath } from '../../locales/paths.ts'
import { localePaths } from '../../locales/static-paths.ts'

export const getStaticPaths = localePaths

/** The changes to the codes, the latest first. */
export const GET: APIRoute = ({ params: { locale: tag = '' } }) => {
  const t = translatorOf(tag)

  return rss({
    title: t('feed.title'),
    description: t('site.description'),
    site: absoluteUrl(localePath(tag)),
    customData: `<language>${tag.toLowerCase()}</language>`,
    items: changes.map(({ date, change, codes: concerned }) => {
      const names = concerned === 'all' ? codes.map(({ name }) => name) : concerned
      const [only] = names.length === 1 ? names : []
      const count = t(`change.${change}`, { count: names.length })

      return {
        title: only ? t('list.pair', { first: count, next: only }) : count,
        link: absoluteUrl(`${only ? codePath(tag, only) : localePath(tag, 'codes/')}#${date}-${change}`),
        pubDate: new Date(`${date}T00:00:00Z`),
        description: names.map((name) => `${name}: ${codePageOf(tag, name).data.meaning}`).join('\n'),
      }
    }),
  })
}
