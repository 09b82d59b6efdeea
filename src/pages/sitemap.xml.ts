import type { APIRoute } from 'astro'
import { guidesOf } from '../guides.ts'
import { LOCALES } from '../locales/locales.ts'
import { localePath } from '../locales/paths.ts'
import { sitemapXml } from '../machine/sitemap.ts'
import { codes, textOf } from '../reference.ts'

const COMMON = ['', 'codes/', 'search/', 'guides/', 'glossary/', 'translations/']

/** Every page that search engines may index, with the languages in which it is written. */
export const GET: APIRoute = async ({ site }) => {
  const tags = LOCALES.map(({ tag }) => tag)
  const pages = new Map(COMMON.map((path) => [path, tags]))
  for (const { name } of codes)
    pages.set(
      `codes/${name}/`,
      writtenIn(tags, (tag) => textOf(tag, name).tag),
    )
  const guides = new Map(await Promise.all(tags.map(async (tag) => [tag, await guidesOf(tag)] as const)))
  for (const { slug } of guides.get(tags[0] ?? '') ?? []) {
    const tagOf = (tag: string) => guides.get(tag)?.find((guide) => guide.slug === slug)?.tag
    pages.set(`guides/${slug}/`, writtenIn(tags, tagOf))
  }
  const entries = [...pages].flatMap(([path, own]) => {
    const alternates = own.map((tag) => ({ tag, address: new URL(localePath(tag, path), site).href }))

    return alternates.map(({ address }) => ({ address, alternates }))
  })

  return new Response(sitemapXml(entries))
}

/** The locales whose own text a page shows. */
function writtenIn(tags: readonly string[], tagOf: (tag: string) => string | undefined): string[] {
  return tags.filter((tag) => tagOf(tag) === tag)
}
