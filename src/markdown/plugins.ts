import { fileURLToPath } from 'node:url'
import type { HastPluginEntry, MdastPluginEntry, PluginFactoryContext } from 'satteri'
import { LOCALES } from '../locales/locales.ts'
import { glossaryFileOf, glossaryTerms } from './glossary-terms.ts'
import { hanLineBreaks } from './han-line-breaks.ts'
import { identifiers } from './identifiers.ts'
import { opening } from './opening.ts'
import { outline } from './outline.ts'

const glossaries = new Map(LOCALES.map(({ tag }) => [tag, glossaryFileOf(tag)]))

/** The plugins that work on the Markdown of a page. */
export const mdastPlugins: MdastPluginEntry[] = [outline, (page) => (pathOf(page).includes('/codes/') ? opening : null)]

/** The plugins that work on the HTML of a page; whose glossary they link follows from the locale in its path. */
export const hastPlugins: HastPluginEntry[] = [identifiers, termsOfPage, hanLineBreaks]

function termsOfPage(page: PluginFactoryContext): HastPluginEntry {
  const locale = LOCALES.find(({ tag }) => pathOf(page).includes(`/content/${tag}/`))
  const glossary = locale && glossaries.get(locale.tag)

  return glossary ? glossaryTerms(glossary) : null
}

function pathOf({ fileURL }: PluginFactoryContext): string {
  return fileURL ? fileURLToPath(fileURL).replaceAll('\\', '/') : ''
}
