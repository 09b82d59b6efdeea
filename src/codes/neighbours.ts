import type { NeighbourGroup } from '../schemas/neighbour-record.ts'
import { isWord, toUnsigned } from './hresult.ts'

/** A code that people meet beside these and that is not an SSPI code. */
export interface NeighbourEntry {
  id: string
  group: NeighbourGroup
  value: string
  codes: string[]
}

/** The neighbours, by what they are found by. */
export interface NeighbourTable {
  byId: Map<string, NeighbourEntry>
  byWord: Map<number, NeighbourEntry>
  byWin32: Map<string, NeighbourEntry>
}

interface Found {
  entry: NeighbourEntry
  at: number
}

const CONSTANT =
  /(?:CRYPT_E|CERT_E|TRUST_E|NTE|STATUS|ERROR)_(?<![A-Za-z0-9](?:CRYPT_E|CERT_E|TRUST_E|NTE|STATUS|ERROR)_)[A-Z0-9_]+/g
const HEX = /([89C]0[0-9A-F]{6})(?<=(?<![0-9A-Za-z])(?:0x|&h|\$)?.{8})(?:[uU]?L{0,2}|h)?(?![0-9A-Za-z]|-[0-9A-F]{4}-)/gi
const DECIMAL = /\d(?<!\d\d)\d{0,2}(?:(?:[,.'’ ]\d{3}){2,3}|\d{4,7})(?!\d)/g
const MINUS = /- ?$/
const LDAP_DATA = /\bdata[ :=]+([0-9a-f]{2,4})\b/gi
const LDAP_CONTEXT = /ldap|acceptsecuritycontext|bind|active directory|\bdsid\b/i
const WIN32 =
  /\b(?:error|win32|code|errore|codice|rc|status)\D{0,4}(\d{4})\b|^\D{0,3}(\d{4})\D{0,3}$|(?:錯誤|代碼|错误)\D{0,3}(\d{4})/gi
const EVENT = /(?<!\d)(368[78]\d)(?!\d)/g

/** Neighbours → where they are looked up. Throws nothing. */
export function neighbourTable(neighbours: readonly NeighbourEntry[]): NeighbourTable {
  const words = neighbours.filter(({ value }) => value.startsWith('0x'))

  return {
    byId: new Map(neighbours.map((entry) => [entry.id, entry])),
    byWord: new Map(words.map((entry) => [Number(entry.value), entry])),
    byWin32: new Map(neighbours.filter(({ group }) => group === 'win32').map((entry) => [entry.value, entry])),
  }
}

/**
 * A text in plain form → the codes of other families in it that people meet beside SSPI codes, in order of their first
 * place, each once. Throws nothing.
 */
export function neighboursIn(text: string, { byId, byWord, byWin32 }: NeighbourTable): NeighbourEntry[] {
  const found = [
    ...find(text, CONSTANT, ([name]) => byId.get(name)),
    ...find(text, HEX, ([, digits]) => byWord.get(Number.parseInt(digits ?? '', 16))),
    ...find(text, DECIMAL, ({ 0: digits, index }) => byWord.get(decimalAt(text, index, digits) ?? -1)),
    ...find(text, EVENT, ([digits]) => byId.get(`schannel-${digits}`)),
    ...ldapData(text, byId),
    ...find(text, WIN32, ([, a, b, c]) => byWin32.get(a ?? b ?? c ?? '')),
  ]

  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ entry }) => entry))]
}

function find(text: string, pattern: RegExp, entryOf: (match: RegExpExecArray) => NeighbourEntry | undefined): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const entry = entryOf(match)

    return entry ? [{ entry, at: match.index }] : []
  })
}

/** Decimal digits at a place, grouped or not → unsigned 32-bit; undefined for a fraction, or a number of more bits. */
function decimalAt(text: string, at: number, digits: string): number | undefined {
  const before = text.slice(Math.max(0, at - 2), at)
  if (before.endsWith('.')) return undefined
  const size = Number(digits.replaceAll(/\D/g, ''))
  const value = MINUS.test(before) ? -size : size

  return isWord(value) ? toUnsigned(value) : undefined
}

function ldapData(text: string, byId: NeighbourTable['byId']): Found[] {
  const whole = /^\W*(?:(?:ldap|ad|active directory)\W+)?(?:(?:error|data|code|sub-?code)\W+){0,2}([0-9a-f]{2,4})\W*$/i
  const entry = byId.get(`ldap-data-${whole.exec(text)?.[1]?.toLowerCase()}`)
  if (entry) return [{ entry, at: 0 }]
  if (!LDAP_CONTEXT.test(text) && text.length > 40) return []

  return find(text, LDAP_DATA, ([, data]) => byId.get(`ldap-data-${data?.toLowerCase()}`))
}
