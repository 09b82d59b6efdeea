import { AstroError } from 'astro/errors'
import { assertLocaleFiles, assertStrings } from './locale-rules.ts'
import { assertPages } from './page-rules.ts'
import { assertProse } from './prose-rules.ts'
import type { Rule, RuledContent } from './rule.ts'
import { assertChanges, assertReferences, assertTable } from './table-rules.ts'

/** Everything that must hold between records. */
const RULES: readonly Rule[] = [
  ...[assertTable, assertReferences, assertChanges],
  ...[assertStrings, assertLocaleFiles, assertPages, assertProse],
]

/** Content → a plain sentence for each thing that does not hold. */
export function faultsIn(content: RuledContent): string[] {
  const sentences: string[] = []
  for (const rule of RULES) rule(content, (place, wrong, right) => sentences.push(`${place}: ${wrong}; ${right}.`))

  return sentences
}

/** Throws an AstroError with all faults of the content in one report, where there are any. */
export function assertContent(content: RuledContent): void {
  const sentences = faultsIn(content)
  if (sentences.length > 0) throw new AstroError(sentences.join('\n'))
}
