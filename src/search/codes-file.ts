import type { Code } from '../codes/code.ts'
import { equivalentsOf } from '../codes/equivalents.ts'
import type { CodeRow, LookupFile } from '../codes/lookup-index.ts'
import { codePageOf, partsOf } from '../data/code-pages.ts'
import { relatedErrorsOf } from '../data/related-errors.ts'
import { stringsOf } from '../data/strings.ts'
import { alerts, codes } from '../data/tables.ts'

/** What the first stage fetches: all that answers names and numbers in one locale. */
export interface CodesFile extends LookupFile {
  /** The interface strings that the search needs. */
  strings: Record<string, string>
}

const NEEDED =
  /^(?:search\.(?:title|group|count|none|all|failed|waiting|unknown|disagreement|other-language|goes-with|marked|closest|forget)|read\.|kind\.|list\.)/

/** A locale → the file of its codes, related errors and strings. Runs at build. */
export function codesFile(tag: string): CodesFile {
  const relatedErrors = relatedErrorsOf(tag)
  const known = new Set(relatedErrors.flatMap(({ id, value }) => [id, Number(value)]))

  return {
    codes: codes.map((code) => codeRow(code, tag)),
    alerts: alerts.map(({ number, name, code }) => ({ number, name, code })),
    relatedErrors: relatedErrors.map(({ id, group, value, codes: names, meaning, tag: written }) => {
      return { id, group, value, codes: names, ...plain(meaning, written, tag) }
    }),
    equivalents: equivalentsOf(codes, known),
    strings: Object.fromEntries(Object.entries(stringsOf(tag)).filter(([key]) => NEEDED.test(key))),
  }
}

function codeRow(code: Code, tag: string): CodeRow {
  const { name, value, alias, rank, also } = code
  const page = codePageOf(tag, name)
  const printed = printedNamesOf(code)
  const causes = partsOf(page, 'cause').map(({ id, title }) => [id, title] as const)

  return {
    name,
    value,
    alias,
    rank,
    ...plain(page.data.meaning, page.tag, tag),
    also,
    ...(printed.length > 0 && { printed }),
    ...(causes.length > 0 && { causes }),
  }
}

/** A meaning without the marks of Markdown, with its locale where that is not the file's. */
function plain(meaning: string, written: string, tag: string) {
  return { meaning: meaning.replaceAll('`', ''), ...(written !== tag && { lang: written }) }
}

/** The printed names that are not merely the real one with spaces in it. */
function printedNamesOf({ name, printed = {} }: Code): string[] {
  return [...new Set(Object.values(printed).filter((form) => form.replaceAll(' ', '') !== name))]
}
