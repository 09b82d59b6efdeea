import { createHash } from 'node:crypto'
import type { z } from 'astro/zod'
import { DEFAULT_LOCALE } from '../locales/locales.ts'
import { codePage, type CodePage } from '../schemas/code-page.ts'
import { glossaryEntry, type GlossaryEntry } from '../schemas/glossary-entry.ts'
import { guidePage, type GuidePage } from '../schemas/guide-page.ts'
import { words } from '../schemas/identifier.ts'
import type { Document, Reader } from './read.ts'

/** A page of a locale as it stands in its file. */
export interface SourcePage<T> {
  file: string
  /** The version of the text: changes with what a translator would have to follow. */
  version: string
  data: T
  body: string
  /** The line of the file on which the body begins. */
  line: number
}

/** All texts of one locale. */
export interface LocaleTexts {
  tag: string
  codes: Map<string, SourcePage<CodePage>>
  guides: Map<string, SourcePage<GuidePage>>
  glossary: GlossaryEntry[]
  neighbours: Record<string, string>
  strings: Record<string, string>
  /** Words of other regions → those that the texts use. */
  variants: Record<string, string>
}

/** Reads the texts of a locale; what is wrong is reported to the reader, and the pages concerned are left out. */
export function readLocale(reader: Reader, tag: string): LocaleTexts {
  const folder = `content/${tag}`
  const isNeeded = (file: string) => tag === DEFAULT_LOCALE || reader.exists(file)

  return {
    tag,
    codes: readPages(reader, `${folder}/codes`, codePage),
    guides: readPages(reader, `${folder}/guides`, guidePage),
    glossary: isNeeded(`${folder}/glossary.yaml`) ? reader.records(`${folder}/glossary.yaml`, glossaryEntry, 'id') : [],
    neighbours: isNeeded(`${folder}/neighbours.yaml`) ? reader.entries(`${folder}/neighbours.yaml`, words) : {},
    strings: reader.entries(`${folder}/ui.yaml`, words),
    variants: readOptional(reader, `${folder}/variants.yaml`, words),
  }
}

/** The entries of a file that a locale need not have. */
function readOptional<T extends z.ZodType>(reader: Reader, file: string, schema: T): Record<string, z.infer<T>> {
  return reader.exists(file) ? reader.entries(file, schema) : {}
}

function readPages<T extends z.ZodType>(
  reader: Reader,
  folder: string,
  schema: T,
): Map<string, SourcePage<z.infer<T>>> {
  const pages = new Map<string, SourcePage<z.infer<T>>>()
  for (const name of reader.list(folder)) {
    const file = `${folder}/${name}`
    if (!name.endsWith('.mdx')) {
      reader.report({
        file,
        wrong: 'the file is no page',
        right: 'a page is an .mdx file named after its code or guide',
      })
      continue
    }
    const document = reader.document(file)
    const data = document && reader.checked(file, schema, document.frontmatter)
    if (document && data !== undefined) {
      const { body, line } = document
      pages.set(name.slice(0, -'.mdx'.length), { file, version: versionOf(document), data, body, line })
    }
  }

  return pages
}

/** Twelve hexadecimal digits over all that a translation renders; keywords are each language's own. */
function versionOf({ frontmatter, body }: Document): string {
  const { keywords: _, translatedFrom: __, ...text } = frontmatter as Record<string, unknown>

  return createHash('sha256').update(JSON.stringify(text)).update(body).digest('hex').slice(0, 12)
}
