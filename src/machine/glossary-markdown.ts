import type { GlossaryEntry } from '../schemas/glossary-entry.ts'
import type { Edition } from './edition.ts'
import { list, paragraphs } from './markdown.ts'

/** The glossary in plain Markdown. */
export function glossaryMarkdown(entries: readonly GlossaryEntry[], { t }: Edition): string {
  const lines = list(entries.map(({ term, definition }) => `**${term}**: ${definition}`))

  return `${paragraphs(`# ${t('glossary.title')}`, `> ${t('glossary.lead')}`, lines)}\n`
}
