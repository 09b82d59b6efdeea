import type { PlainText } from './plain-text.ts'
import { readingOf, type Reading } from './reading.ts'
import type { Entry, LookupTable } from './table.ts'

/*
 * Each pattern begins with signs that it must find and looks back afterwards, so that it passes over a long text quickly.
 */

const NAME =
  /[sS][eE][cC](?<=(?<![A-Za-z])[sS][eE][cC]|[a-z]SEC)(?: ?_ ?[eEiI](?: {0,2}_ {0,2}[A-Za-z0-9]+){1,8}|(?<=Sec)[EI](?:[A-Z][a-z0-9]*){1,16})/g
const FOREIGN_NAME =
  /(?:STATUS|KRB5?|KDC|TLS1|SSL3)_(?<![A-Za-z0-9_](?:STATUS|KRB5?|KDC|TLS1|SSL3)_)[A-Z0-9_]+(?![a-z])/g
const DOTNET_NAME =
  /(?:SecurityStatusPalErrorCode|NegotiateAuthenticationStatusCode|SECURITY_STATUS)(?:\.|::)([A-Za-z]+)/g
/** Names of other systems that mean much more than authentication: no code is claimed for them inside a text. */
const GENERAL = /_(?:ACCESS_DENIED|INVALID_PARAMETER|INVALID_HANDLE|INTERNAL_ERROR|NOT_SUPPORTED|PORT_DISCONNECTED)$/

const LONGEST_NAME = 48

/** A text in plain form → every name of a code in it. Throws nothing. */
export function namesIn(plain: PlainText, table: LookupTable): Reading[] {
  return [...plain.text.matchAll(NAME)].flatMap((match) => {
    const written = match[0]
    if (!written.includes('_')) {
      const entry = table.byJoined.get(written.toUpperCase())

      return entry ? [readingOf(plain, match.index, written.length, entry, 'name')] : []
    }
    const found = longestName(written, table) ?? longestName(written.replace(/_ +[^_]*$/, ''), table)

    return found ? [readingOf(plain, match.index, lengthOf(written, found.length), found.entry, 'name')] : []
  })
}

/** What begins like a name → the code whose name it is or runs on from, and how many signs that name has. */
function longestName(written: string, table: LookupTable): { entry: Entry; length: number } | undefined {
  const compact = written.replaceAll(' ', '')
  const upper = compact.slice(0, LONGEST_NAME).toUpperCase()
  for (let length = upper.length; length > 'SEC_E_'.length; length--) {
    const entry = table.byName.get(upper.slice(0, length))
    if (entry) return mayEndAt(compact, length) ? { entry, length } : undefined
  }

  return undefined
}

/** A name ends where the word ends, or where the next word or number runs on without a blank. */
function mayEndAt(compact: string, length: number): boolean {
  const rest = compact.slice(length)
  const isUpper = compact.slice(0, length) === compact.slice(0, length).toUpperCase()

  return rest === '' || /^(?:[A-Z][a-z]|0[xX]|8009[0-9A-Fa-f]{4}|SEC_)/.test(rest) || (isUpper && /^[a-z]/.test(rest))
}

/** How much of a name with blanks in it holds the given number of other signs. */
function lengthOf(written: string, signs: number): number {
  let seen = 0
  for (let index = 0; index < written.length; index++) {
    if (written[index] !== ' ') seen++
    if (seen === signs) return index + 1
  }

  return written.length
}

/** A text in plain form → every name of another system in it that stands for one code. Throws nothing. */
export function foreignNamesIn(plain: PlainText, table: LookupTable): Reading[] {
  const names = [...plain.text.matchAll(FOREIGN_NAME)].map((match) => ({ match, name: match[0] }))
  const dotnet = [...plain.text.matchAll(DOTNET_NAME)].map((match) => ({ match, name: match[1] ?? '' }))

  return [...names, ...dotnet].flatMap(({ match, name }) => {
    const code = GENERAL.test(name) ? undefined : onlyCodeOf(name, table)
    const entry = code ? table.byName.get(code) : undefined

    return entry ? [readingOf(plain, match.index, match[0].length, entry, 'equivalent')] : []
  })
}

/** A name of another system → the one code that it stands for; undefined where there is none or a choice. */
export function onlyCodeOf(name: string, table: LookupTable): string | undefined {
  const upper = name.toUpperCase()
  const alert = /^(?:TLS1|SSL3)_ALERT_(.+)$/.exec(upper)?.[1]?.toLowerCase()
  if (alert) return table.alerts.find((entry) => entry.name === alert)?.code
  const codes = table.equivalents.get(upper) ?? []
  const tail = upper.replace(/^[A-Z0-9]+_/, '')

  return codes.find((code) => code.slice('SEC_E_'.length) === tail) ?? (codes.length === 1 ? codes[0] : undefined)
}
