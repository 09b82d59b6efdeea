import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { dirname } from 'node:path'
import { tableLoader } from './loaders/table.ts'
import { alert } from './schemas/alert.ts'
import { appearance } from './schemas/appearance.ts'
import { change } from './schemas/change.ts'
import { codePage } from './schemas/code-page.ts'
import { code } from './schemas/code.ts'
import { functionRecord } from './schemas/function.ts'
import { glossary } from './schemas/glossary.ts'
import { guide } from './schemas/guide.ts'
import { identifier } from './schemas/identifier.ts'
import { relatedError, relatedErrorTexts } from './schemas/related-error.ts'
import { searchTerms, strings, synonyms } from './schemas/locale-files.ts'
import { source } from './schemas/source.ts'

/** The MDX pages of one folder in every locale; an id reads `it-IT/SEC_E_TIME_SKEW`, as the file is named. */
const pages = (folder: string) =>
  glob({
    base: './content',
    pattern: `*/${folder}/*.mdx`,
    generateId: ({ entry }) => entry.replace(`/${folder}/`, '/').replace(/\.mdx$/, ''),
  })

/** The file of one name in every locale; an id is the tag of the locale. */
const localeFile = (name: string) =>
  glob({ base: './content', pattern: `*/${name}`, generateId: ({ entry }) => dirname(entry) })

export const collections = {
  codes: defineCollection({ loader: tableLoader('codes.yaml', true), schema: code }),
  functions: defineCollection({ loader: tableLoader('functions.yaml'), schema: functionRecord }),
  alerts: defineCollection({ loader: tableLoader('tls-alerts.yaml'), schema: alert }),
  relatedErrors: defineCollection({ loader: tableLoader('related-errors.yaml'), schema: relatedError }),
  appearances: defineCollection({ loader: tableLoader('appearances.yaml'), schema: appearance }),
  identifiers: defineCollection({ loader: tableLoader('identifiers.yaml'), schema: identifier }),
  changes: defineCollection({ loader: tableLoader('changelog.yaml'), schema: change }),
  sources: defineCollection({ loader: tableLoader('sources.yaml'), schema: source }),

  codePages: defineCollection({ loader: pages('codes'), schema: codePage }),
  guides: defineCollection({ loader: pages('guides'), schema: guide }),
  glossaries: defineCollection({ loader: localeFile('glossary.yaml'), schema: glossary }),
  relatedErrorTexts: defineCollection({ loader: localeFile('related-errors.yaml'), schema: relatedErrorTexts }),
  searchTerms: defineCollection({ loader: localeFile('search-terms.yaml'), schema: searchTerms }),
  synonyms: defineCollection({ loader: localeFile('synonyms.yaml'), schema: synonyms }),
  strings: defineCollection({ loader: localeFile('ui.yaml'), schema: strings }),
}
