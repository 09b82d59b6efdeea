import type { APIRoute } from 'astro'
import { LOCALES } from '../../locales/locales.ts'
import { codePath, localePath } from '../../locales/paths.ts'
import { atomFeed } from '../../machine/feed.ts'
import { changes, codes, textOf, translatorOf } from '../../reference.ts'

export function getStaticPaths() {
  return LOCALES.map(({ tag }) => ({ params: { locale: tag }, props: { tag } }))
}

/** The changes to the codes, as an Atom feed. */
export const GET: APIRoute<{ tag: string }> = ({ props: { tag }, site }) => {
  const address = (path: string) => new URL(path, site).href
  const feed = atomFeed({
    tag,
    t: translatorOf(tag),
    self: address(localePath(tag, 'feed.xml')),
    home: address(localePath(tag)),
    changes,
    names: codes.map(({ name }) => name),
    addressOf: (name) => address(codePath(tag, name)),
    meaningOf: (name) => textOf(tag, name).meaning,
  })

  return new Response(feed)
}
