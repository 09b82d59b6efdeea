import type { Code } from '../codes/code.ts'
import { alertsOf, appearancesOf } from '../codes/relations.ts'
import { partsOf } from './code-parts.ts'
import { codeRow } from './code-row.ts'
import { addressOf, type Edition } from './edition.ts'

/** A code's page as data: its row of the table, and its texts in Markdown. */
export function codeJson(code: Code, edition: Edition) {
  const { tables, tag } = edition
  const { tag: lang, page } = edition.pageOf(code.name)
  const { meaning, keywords, distinctions = {}, disagreement = null } = page.data

  return {
    version: 1,
    url: addressOf(edition, `codes/${code.name}/`),
    locale: tag,
    lang,
    ...codeRow(code, tables.functions),
    meaning,
    keywords,
    ...partsOf(page.body),
    alerts: alertsOf(code.name, tables.alerts).map(({ number, name }) => ({ number, name })),
    equivalents: (code.equivalents ?? []).map(({ system, name, number }) => ({ system, name, number: number ?? null })),
    appearances: appearancesOf(code, tables.appearances).map(({ product, text }) => ({ product, text })),
    distinctions,
    disagreement,
  }
}
