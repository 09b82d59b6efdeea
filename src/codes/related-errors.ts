import type { RelatedError } from '../schemas/related-error.ts'
import { isWord, toUnsigned } from './hresult.ts'

/** An error that people meet beside the SSPI codes and that is not one of them. */
export interface RelatedErrorEntry extends Pick<RelatedError, 'id' | 'group' | 'value' | 'codes'> {
  meaning: string
  /** The locale of the meaning, where it is not the file's. */
  lang?: string
}

/** The related errors, by what they are found by. */
export interface RelatedErrorIndex {
  byId: Map<string, RelatedErrorEntry>
  /** By number, unsigned 32-bit; errors of Win32 by their HRESULT. */
  byNumber: Map<number, RelatedErrorEntry>
  byWin32: Map<string, RelatedErrorEntry>
}

/** A related error and where a text begins to name it. */
type Found = { entry: RelatedErrorEntry; start: number }

/** What turns an error of Win32 into an HRESULT. */
const WIN32_FACILITY = 0x8007_0000

const CONSTANT = /(?<![A-Za-z0-9])[A-Z]{3,12}_[A-Z0-9_]+/g
const HEX = /([89C][0-9A-F]{7})(?<=(?<![0-9A-Za-z])(?:0x|&h|\$)?.{8})(?:[uU]?L{0,2}|h)?(?![0-9A-Za-z]|-[0-9A-F]{4}-)/gi
const DECIMAL = /\d(?<!\d\d)\d{0,2}(?:(?:[,.'’ ]\d{3}){2,3}|\d{4,7})(?!\d)/g
const MINUS = /- ?$/
const LDAP_DATA = /\bdata[ :=]+([0-9a-f]{2,4})\b/gi
const LDAP_CONTEXT = /ldap|acceptsecuritycontext|bind|active directory|\bdsid\b/i
const WIN32 =
  /\b(?:error|win32|code|errore|codice|rc|status)\D{0,4}(\d{4,5})\b|^\D{0,3}(\d{4,5})\D{0,3}$|(?:錯誤|代碼|错误)\D{0,3}(\d{4,5})/gi
/** Yes: 0x2098, 0x00000520; 00002028: LdapErr, the error of Win32 that a domain controller gives in hexadecimal. */
const WIN32_HEX = /(?<![0-9A-Za-z])(?:0x0{0,5}|0{4}(?=[0-9A-F]{4}: [A-Z][a-z]+Err))([0-9A-F]{3,4})(?![0-9A-Za-z])/gi
const EVENT = /(?<!\d)(368[78]\d)(?!\d)/g

/** The id of a related error → how people write it. Throws nothing. */
export function labelOf(id: string): string {
  return id.replace(/^ldap-data-/, 'data ').replace(/^schannel-/, 'Schannel ')
}

/** Related errors → where they are looked up. Throws nothing. */
export function relatedErrorIndex(errors: readonly RelatedErrorEntry[]): RelatedErrorIndex {
  const win32 = errors.filter(({ group }) => group === 'win32')
  const numbered = errors.filter(({ value }) => value.startsWith('0x'))

  return {
    byId: new Map(errors.map((entry) => [entry.id, entry])),
    byNumber: new Map([
      ...win32.map((entry): [number, RelatedErrorEntry] => [WIN32_FACILITY + Number(entry.value), entry]),
      ...numbered.map((entry): [number, RelatedErrorEntry] => [Number(entry.value), entry]),
    ]),
    byWin32: new Map(win32.map((entry) => [entry.value, entry])),
  }
}

/** A normalized text → the related errors in it, in order of their first place, each once. Throws nothing. */
export function relatedErrorsIn(text: string, { byId, byNumber, byWin32 }: RelatedErrorIndex): RelatedErrorEntry[] {
  const found = [
    ...find(text, CONSTANT, ([name]) => byId.get(name)),
    ...find(text, HEX, ([, digits]) => byNumber.get(Number.parseInt(digits ?? '', 16))),
    ...find(text, DECIMAL, ({ 0: digits, index }) => byNumber.get(decimalAt(text, index, digits) ?? -1)),
    ...find(text, EVENT, ([digits]) => byId.get(`schannel-${digits}`)),
    ...ldapData(text, byId),
    ...find(text, WIN32_HEX, ([, digits]) => byWin32.get(String(Number.parseInt(digits ?? '', 16)))),
    ...find(text, WIN32, ([, a, b, c]) => byWin32.get(a ?? b ?? c ?? '')),
  ].sort((a, b) => a.start - b.start)

  return [...new Set(found.map(({ entry }) => entry))]
}

function find(
  text: string,
  pattern: RegExp,
  entryOf: (match: RegExpExecArray) => RelatedErrorEntry | undefined,
): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const entry = entryOf(match)

    return entry ? [{ entry, start: match.index }] : []
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

function ldapData(text: string, byId: RelatedErrorIndex['byId']): Found[] {
  const whole = /^\W*(?:(?:ldap|ad|active directory)\W+)?(?:(?:error|data|code|sub-?code)\W+){0,2}([0-9a-f]{2,4})\W*$/i
  const entry = byId.get(`ldap-data-${whole.exec(text)?.[1]?.toLowerCase()}`)
  if (entry) return [{ entry, start: 0 }]
  if (!LDAP_CONTEXT.test(text) && text.length > 40) return []

  return find(text, LDAP_DATA, ([, data]) => byId.get(`ldap-data-${data?.toLowerCase()}`))
}
