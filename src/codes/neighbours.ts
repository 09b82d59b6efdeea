import { plainText } from './plain-text.ts'
import type { LookupTable, NeighbourEntry } from './table.ts'
import { isWord, toUnsigned } from './value.ts'

const CONSTANT = /(?<![A-Za-z0-9_])(?:CRYPT_E|CERT_E|TRUST_E|NTE|STATUS|ERROR)_[A-Z0-9_]+/g
const HEX = /(?<![0-9A-Za-z])(?:0x)?([89C][0-9A-F]{7})(?:[uU]?L{0,2}|h)?(?![0-9A-Za-z]|-[0-9A-F]{4}-)/gi
const DECIMAL = /-? ?(?<![\d.])\d{7,10}(?!\d)/g
const LDAP_DATA = /\bdata[ :=]+([0-9a-f]{2,4})\b/gi
const LDAP_CONTEXT = /ldap|acceptsecuritycontext|bind|active directory|\bdsid\b/i
const WIN32 =
  /\b(?:error|win32|code|errore|codice|rc|status)\D{0,4}(\d{4})\b|^\D{0,3}(\d{4})\D{0,3}$|錯誤\D{0,3}(\d{4})/gi
const EVENT = /\b(368[78]\d)\b/g
const ALERT = /\balert\D{0,40}?(\d{1,3})\b/i

/**
 * Any text → the codes of other families in it that people meet beside SSPI codes, in order of their first place, each once.
 * Throws nothing.
 */
export function neighboursIn(input: string, table: LookupTable): NeighbourEntry[] {
  const text = plainText(input).text
  const found = [
    ...find(text, CONSTANT, ([name]) => byId(table, name)),
    ...find(text, HEX, ([, digits]) => table.neighbourByValue.get(Number.parseInt(digits ?? '', 16))),
    ...find(text, DECIMAL, ([digits]) => byDecimal(table, digits)),
    ...find(text, EVENT, ([digits]) => byId(table, `schannel-${digits}`)),
    ...ldapData(text, table),
    ...find(text, WIN32, ([, a, b, c]) => win32(table, a ?? b ?? c ?? '')),
  ]

  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ entry }) => entry))]
}

/** A text about a Schannel event or a TLS failure → the number of the alert in it; undefined where there is none. */
export function alertNumberIn(text: string): number | undefined {
  const number = ALERT.exec(text)?.[1]

  return number ? Number(number) : undefined
}

interface Found {
  entry: NeighbourEntry
  at: number
}

function find(text: string, pattern: RegExp, entryOf: (match: RegExpExecArray) => NeighbourEntry | undefined): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const entry = entryOf(match)

    return entry ? [{ entry, at: match.index }] : []
  })
}

function byId(table: LookupTable, id: string): NeighbourEntry | undefined {
  return table.neighbourById.get(id)
}

function byDecimal(table: LookupTable, digits: string): NeighbourEntry | undefined {
  const value = Number(digits.replaceAll(' ', ''))

  return isWord(value) ? table.neighbourByValue.get(toUnsigned(value)) : undefined
}

function ldapData(text: string, table: LookupTable): Found[] {
  const whole = /^\W*(?:data\s+)?([0-9a-f]{2,4})\W*$/i.exec(text)?.[1]?.toLowerCase()
  const entry = whole ? byId(table, `ldap-data-${whole}`) : undefined
  if (entry) return [{ entry, at: 0 }]
  if (!LDAP_CONTEXT.test(text) && text.length > 40) return []

  return find(text, LDAP_DATA, ([, data]) => byId(table, `ldap-data-${data?.toLowerCase()}`))
}

function win32(table: LookupTable, digits: string): NeighbourEntry | undefined {
  return table.neighbours.find(({ group, value }) => group === 'win32' && value === digits)
}
