import { assertChanges, assertOrder, assertReferences, assertTable, assertUnique } from './table-rules.ts'
import { assertLocaleFiles, assertStrings } from './locale-rules.ts'
import { assertPages } from './page-rules.ts'
import { assertProse } from './prose-rules.ts'
import { ContentError, type Fault } from './fault.ts'
import type { Outline } from '../markdown/outline.ts'
import type { Change } from '../schemas/change.ts'
import type { CodePage } from '../schemas/code-page.ts'
import type { CodeRecord } from '../schemas/code.ts'
import type { GlossaryEntry } from '../schemas/glossary.ts'
import type { Guide } from '../schemas/guide.ts'
import type { RelatedError, RelatedErrorText } from '../schemas/related-error.ts'

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

/** A place where a record names another one. */
export interface Reference {
  file: string
  record: string
  field: string
  collection: 'codes' | 'sources'
  id: string
}

/** What the rules look at: the tables that others refer to, and all texts. Maps are by the locale's tag. */
export interface RuledContent {
  codes: readonly CodeRecord[]
  functions: readonly { name: string }[]
  relatedErrors: readonly RelatedError[]
  alerts: readonly { name: string; code: string }[]
  changes: readonly Change[]
  sources: Readonly<Record<string, unknown>>
  references: readonly Reference[]
  codePages: readonly Page<CodePage>[]
  guides: readonly Page<Guide>[]
  glossaries: ReadonlyMap<string, Readonly<Record<string, GlossaryEntry>>>
  relatedErrorTexts: ReadonlyMap<string, Readonly<Record<string, RelatedErrorText>>>
  searchTerms: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>
  strings: ReadonlyMap<string, Readonly<Record<string, string>>>
}

/** One thing that must hold between records; it says what does not. */
export type Rule = (content: RuledContent) => Fault[]

/** Every rule, by what it asserts. */
export const RULES: readonly Rule[] = [
  ...[assertTable, assertUnique, assertOrder, assertReferences, assertChanges],
  ...[assertStrings, assertLocaleFiles],
  ...[assertPages, assertProse],
]

/** Throws a ContentError with all faults of the content in one report, where there are any. */
export function assertContent(content: RuledContent): void {
  const faults = RULES.flatMap((rule) => rule(content))
  if (faults.length > 0) throw new ContentError(faults)
}
