import { fileURLToPath } from 'node:url'
import type { HastPluginEntry, MdastPluginEntry, PluginFactoryContext } from 'satteri'
import { LOCALES } from '../locales/locales.ts'
import { glossaryTerms, glossaryTermsOf } from './glossary-terms.ts'
import { hanLineBreaks } from './han-line-breaks.ts'
import { identifiers } from './identifiers.ts'
import { opening } from './opening.ts'
import { outline } from './outline.ts'

/** The plugins that work on the Markdown of a page. */
export const mdastPlugins: MdastPluginEntry[] = [outline, (page) => (pathOf(page).includes('/codes/') ? opening : null)]

/** The plugins that work on the HTML of a page; whose glossary they link follows from the locale in its path. */
export const hastPlugins: HastPluginEntry[] = [identifiers, termsOfPage, hanLineBreaks]

function termsOfPage(page: PluginFactoryContext): HastPluginEntry {
  const locale = LOCALES.find(({ tag }) => pathOf(page).includes(`/content/${tag}/`))
  const terms = locale && glossaryTermsOf(locale.tag)

  return terms ? glossaryTerms(terms) : null
}

function pathOf({ fileURL }: PluginFactoryContext): string {
  return fileURL ? fileURLToPath(fileURL).replaceAll('\\', '/') : ''
}
