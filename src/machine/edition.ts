import type { Code } from '../codes/code.ts'
import type { Translate } from '../locales/strings.ts'
import type { CodePage } from '../schemas/code-page.ts'
import type { SourcePage } from '../source/locale-texts.ts'
import type { Tables } from '../source/tables.ts'

/** What the files for machines are made from, in one language. */
export interface Edition {
  tag: string
  /** The address of the site's root, with a slash at the end. */
  site: string
  tables: Tables
  /** All codes, in order of value, and their names. */
  codes: readonly Code[]
  names: ReadonlySet<string>
  t: Translate
  /** The text of a code in this language, or in the default one, and which of them it is. */
  pageOf(name: string): { tag: string; page: SourcePage<CodePage> }
}

/** The address of a page of an edition. */
export function addressOf({ site, tag }: Pick<Edition, 'site' | 'tag'>, path: string): string {
  return `${site}${tag}/${path}`
}
