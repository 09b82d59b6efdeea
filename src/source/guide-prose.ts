import { fileURLToPath } from 'node:url'
import type { HastPluginEntry, PluginFactoryContext } from 'satteri'
import { LOCALES } from '../locales/locales.ts'
import { glossaryTerms, termFinder } from './glossary-terms.ts'
import { hanLineBreaks } from './han-line-breaks.ts'
import { identifiers } from './identifiers.ts'
import { readLocale } from './locale-texts.ts'
import { targetsOf } from './content.ts'
import { Reader } from './read.ts'
import { readTables } from './tables.ts'

const reader = new Reader(process.cwd())
const targets = targetsOf(readTables(reader))
const finders = new Map(LOCALES.map(({ tag }) => [tag, termFinder(readLocale(reader, tag).glossary)]))

/** The plugins for a guide, chosen by the locale in its path. */
export function guideProse({ fileURL }: PluginFactoryContext): HastPluginEntry {
  const path = fileURL ? fileURLToPath(fileURL) : ''
  const tag = LOCALES.find((locale) => path.includes(`/content/${locale.tag}/`))?.tag
  const finder = tag && finders.get(tag)
  if (!tag || !finder) return null

  return [identifiers(tag, targets), glossaryTerms(tag, finder), hanLineBreaks]
}
