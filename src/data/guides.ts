import { DEFAULT_LOCALE, LOCALES } from '../locales/locales.ts'
import { content, type ContentPage } from './content.ts'

/** A guide in the locale that it is written in. */
export type GuideEntry = ContentPage<'guides'>

/** The guides in the order in which they are offered; one that is not named here comes last. */
const ORDER = [
  'sspi-conversation',
  'hresult',
  'schannel-tls-alerts',
  'kerberos-names-and-tickets',
  'ldap-bind-errors',
  'functions-and-codes',
]

/** The guides of a locale, those of the default locale filling the gaps. */
export function guidesOf(tag: string): GuideEntry[] {
  const own = content.guides.filter((guide) => guide.tag === tag)
  const all = content.guides.filter((guide) => guide.tag === DEFAULT_LOCALE)

  return all
    .map((guide) => own.find(({ name }) => name === guide.name) ?? guide)
    .sort((a, b) => placeOf(a.name) - placeOf(b.name))
}

/** The paths of what every guide has in every locale, for `getStaticPaths`. */
export function guidePaths() {
  return LOCALES.flatMap(({ tag }) =>
    guidesOf(tag).map((guide) => ({ params: { locale: tag, guide: guide.name }, props: { guide } })),
  )
}

function placeOf(name: string): number {
  return ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length
}
