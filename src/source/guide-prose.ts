import { fileURLToPath } from 'node:url'
import type { HastPluginEntry, PluginFactoryContext } from 'satteri'
import { LOCALES } from '../locales/locales.ts'
import { glossaryTerms, termFinder } from './glossary-terms.ts'
import { hanLineBreaks } from './han-line-breaks.ts'
import { identifiers } from './identifiers.ts'
import { contentOf } from './loaders.ts'

const { targets, locales } = await contentOf(process.cwd())
const finders = new Map(locales.map(({ tag, glossary }) => [tag, termFinder(glossary)]))

/** The plugins for a guide, chosen by the locale in its path. */
export function guideProse({ fileURL }: PluginFactoryContext): HastPluginEntry {
  const path = fileURL ? fileURLToPath(fileURL) : ''
  const tag = LOCALES.find((locale) => path.includes(`/content/${locale.tag}/`))?.tag
  const finder = tag && finders.get(tag)
  if (!tag || !finder) return null

  return [identifiers(tag, targets), glossaryTerms(tag, finder), hanLineBreaks]
}
