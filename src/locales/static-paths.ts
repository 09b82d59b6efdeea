import { LOCALES } from './locales.ts'

/** A page or file that every locale has → the paths of its route, for `getStaticPaths`. */
export function localePaths() {
  return LOCALES.map(({ tag }) => ({ params: { locale: tag } }))
}
