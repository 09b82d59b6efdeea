import type { Outline } from '../markdown/outline.ts'
import type { Appearance } from '../schemas/appearance.ts'
import type { Change } from '../schemas/change.ts'
import type { CodePage } from '../schemas/code-page.ts'
import type { CodeRecord } from '../schemas/code.ts'
import type { FunctionRecord } from '../schemas/function.ts'
import type { GlossaryEntry } from '../schemas/glossary.ts'
import type { Guide } from '../schemas/guide.ts'
import type { RelatedError, RelatedErrorText } from '../schemas/related-error.ts'

/** Says what is wrong: where (file and record), what, and what would be right. */
export type Say = (place: string, wrong: string, right: string) => void

/** One thing that must hold between records. */
export type Rule = (content: RuledContent, say: Say) => void

/** A page of a locale as the rules see it. */
export interface Page<T> {
  tag: string
  /** The name of the code or guide. */
  name: string
  file: string
  data: T
  /** The MDX without its frontmatter. */
  body: string
  outline: Outline
}

type ByLocale<T> = ReadonlyMap<string, Readonly<Record<string, T>>>

/** What the rules look at: the tables that others refer to, and all texts. Maps are by the locale's tag. */
export interface RuledContent {
  codes: readonly CodeRecord[]
  relatedErrors: readonly RelatedError[]
  alerts: readonly { name: string; code: string }[]
  changes: readonly Change[]
  functions: readonly FunctionRecord[]
  appearances: readonly Appearance[]
  sources: Readonly<Record<string, unknown>>
  codePages: readonly Page<CodePage>[]
  guides: readonly Page<Guide>[]
  glossaries: ByLocale<GlossaryEntry>
  relatedErrorTexts: ByLocale<RelatedErrorText>
  searchTerms: ByLocale<readonly string[]>
  strings: ByLocale<string>
}

/** The items that a list holds more than once. */
export function repeated(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, place) => items.indexOf(item) < place))]
}
