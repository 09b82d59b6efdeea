import type { Code } from '../codes/code.ts'
import { equivalentsOf } from '../codes/equivalents.ts'
import type { AlertRow, CauseTitle, LookupFile } from '../codes/lookup-index.ts'

/** What the first stage fetches: all that answers names and numbers in one locale. */
export interface CodesFile extends LookupFile {
  /** The interface strings that the search needs. */
  strings: Record<string, string>
}

/** A sentence and, where it is not the locale's own, the locale it is written in. */
export interface Meaning {
  meaning: string
  lang?: string
}

/** A related error as its record says it. */
export interface RelatedErrorSource {
  id: string
  group: string
  value: string
  codes: string[]
}

/** What a locale's file of codes is made from. */
export interface CodesSource {
  codes: readonly Code[]
  alerts: readonly AlertRow[]
  relatedErrors: readonly RelatedErrorSource[]
  /** The meaning of a code, or of a related error by its id. */
  meaningOf(name: string): Meaning
  /** The causes on the page of a code. */
  causesOf(name: string): readonly { id: string; title: string }[]
  strings: Readonly<Record<string, string>>
}

/** The interface strings that the search needs. */
const NEEDED =
  /^(?:search\.(?:title|group|count|none|all|failed|waiting|unknown|disagreement|other-language|goes-with|marked|closest)|read\.|kind\.|list\.)/

/** A locale's codes, related errors and strings → the file of them. Runs at build. Throws nothing. */
export function codesFile({ codes, alerts, relatedErrors, meaningOf, causesOf, strings }: CodesSource): CodesFile {
  const known = new Set(relatedErrors.flatMap(({ id, value }) => [id, Number(value)]))

  return {
    codes: codes.map((code) => {
      const { name, value, alias, rank, also } = code
      const printed = printedNamesOf(code)
      const causes = causesOf(name).map(({ id, title }): CauseTitle => [id, title])

      return {
        name,
        value,
        ...(alias && { alias }),
        ...(rank && { rank }),
        ...plain(meaningOf(name)),
        ...(also && { also }),
        ...(printed.length > 0 && { printed }),
        ...(causes.length > 0 && { causes }),
      }
    }),
    alerts: alerts.map(({ number, name, code }) => ({ number, name, code })),
    relatedErrors: relatedErrors.map(({ id, group, value, codes: names }) => {
      return { id, group, value, codes: names, ...plain(meaningOf(id)) }
    }),
    equivalents: equivalentsOf(codes, known),
    strings: Object.fromEntries(Object.entries(strings).filter(([key]) => NEEDED.test(key))),
  }
}

/** A meaning without the marks of Markdown. */
function plain({ meaning, lang }: Meaning): Meaning {
  return { meaning: meaning.replaceAll('`', ''), ...(lang && { lang }) }
}

/** The printed names that are not merely the real one with spaces in it. */
function printedNamesOf({ name, printed = {} }: Code): string[] {
  return [...new Set(Object.values(printed).filter((form) => form.replaceAll(' ', '') !== name))]
}
