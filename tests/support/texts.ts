import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { LOCALES } from '../../src/locales/locales.ts'
import type { CodePage } from '../../src/schemas/code-page.ts'
import type { GlossaryEntry } from '../../src/schemas/glossary.ts'
import type { Guide } from '../../src/schemas/guide.ts'
import type { RelatedErrorText } from '../../src/schemas/related-error.ts'

/** A page as it stands in its file. */
export interface TextPage<T> {
  file: string
  data: T
  body: string
}

/** All texts of a locale as their authors write them, for tests of the language. */
export interface LocaleTexts {
  tag: string
  codes: Map<string, TextPage<CodePage>>
  guides: Map<string, TextPage<Guide>>
  glossary: Record<string, GlossaryEntry>
  relatedErrors: Record<string, RelatedErrorText>
  strings: Record<string, string>
}

/** The texts of every locale. */
export const texts: LocaleTexts[] = LOCALES.map(({ tag }) => ({
  tag,
  codes: pagesIn(`content/${tag}/codes`),
  guides: pagesIn(`content/${tag}/guides`),
  glossary: yamlIn(`content/${tag}/glossary.yaml`),
  relatedErrors: yamlIn(`content/${tag}/related-errors.yaml`),
  strings: yamlIn(`content/${tag}/ui.yaml`),
}))

/** The interface strings of a locale, as its file has them. */
export function stringsOf(tag: string): Record<string, string> {
  return texts.find((own) => own.tag === tag)?.strings ?? {}
}

function pagesIn<T>(folder: string): Map<string, TextPage<T>> {
  const files = existsSync(folder) ? readdirSync(folder).sort() : []

  return new Map(
    files.map((name) => {
      const file = join(folder, name)
      const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? []
      return [name.replace(/\.mdx$/, ''), { file, data: parse(frontmatter) as T, body: body.trim() }]
    }),
  )
}

function yamlIn<T>(file: string): Record<string, T> {
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Record<string, T>) : {}
}
