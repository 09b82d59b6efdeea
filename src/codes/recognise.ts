import { addressesIn, isAddress, isPhoneNumber } from './context.ts'
import { plainText, type PlainText } from './plain-text.ts'
import type { Entry, LookupTable } from './table.ts'

/** How a code was written where it was found. */
export type Notation = 'hex' | 'bare-hex' | 'signed' | 'unsigned' | 'minus-lost' | 'name' | 'equivalent'

/** One code read from a text. */
export interface Reading {
  code: string
  notation: Notation
  /** Unsigned 32-bit: the value of the code. */
  value: number
  /** Where it begins in the text. */
  start: number
  /** Where it ends in the text. */
  end: number
}

/** A number and a name that stand side by side and mean two codes. */
export interface Disagreement {
  number: Reading
  name: Reading
}

/*
 * Each pattern begins with signs that it must find and looks back afterwards, so that it passes over a long text quickly.
 */

/** What may follow a number: the end of the word, a suffix of C, C#, Rust, Basic or assembler, or the next word run on. */
const TAIL = String.raw`(?:[uU]?[lL]{0,2}|[lL]{1,2}[uU]?|[uU][iI]|[ui](?:32|64)|[hH])?(?![0-9a-zA-Z_]|\.[0-9])`
const RUN_ON = String.raw`(?=SEC_|[A-Z][a-z]{2})`
const DEBUGGER = '`(?<=(?<![0-9A-Za-z])(?:0{8}|[fF]{8})`)'
const PREFIX = String.raw`(?:0[xX]|[xX](?<=(?<![0-9A-Za-z])[oO]?[xX])|&[hH]|16#|\$(?<![0-9A-Za-z]\$)|${DEBUGGER})`
const HEX = new RegExp(String.raw`${PREFIX}([0-9A-Fa-f][0-9A-Fa-f_']{4,23}?)(?:${TAIL}|${RUN_ON})`, 'g')
/** What a console has broken at its edge. */
const BROKEN_HEX = /0[xX]([08]009[0-9A-Fa-f]{0,3} ?\n *[0-9A-Fa-f]{1,4})(?![0-9A-Za-z_])/g
const NEGATIVE_HEX = /(?:-0[xX]|0[xX]-|-)(7[fF]{2}6[fF][0-9A-Fa-f]{3})(?![0-9A-Za-z_])/g
const BARE_HEX = new RegExp(
  String.raw`(8009(?<!(?:[0-9A-Za-z_$&#\\]|[0-9A-Fa-f]${'`'}|[0-9A-Fa-f]{4}-|[0-9]\.)8009)[0-9A-Fa-f]{4})(?:${TAIL}|(?=SEC_))(?!-[0-9A-Fa-f]{4}-)`,
  'g',
)
const BARE_INFORMATION =
  /(0009[0-9A-Fa-f]{4})(?![0-9A-Za-z_])(?:(?=: LdapErr)|(?<=(?:error|status|code|result|returned|hr|errore|stato|codice|錯誤|狀態|代碼)[\s:=#(]{1,3}.{8}))/gi
/** What debug logs and assembler print without leading zeros. */
const SHORT_INFORMATION =
  /(903[0-9A-F]{2})(?:h(?<=(?<![0-9A-Z_$]).{6})(?![0-9A-Z_])|(?![0-9A-Z_.,])(?<=(?:result|status) ?[=:] ?.{5}))/gi
const GAP = `[,.'’ ]?`
const NO_FRACTION = String.raw`(?:(?<!(?:[0-9A-Za-z_#$]|(?<![.\d])\d{1,9}\.|-)2)|(?<=(?:[eE]rrore?|[cC]od(?:e|ice)|[sS]tatus)2))`
const SIGNED = new RegExp(String.raw`- ?(2${GAP}146${GAP}89[23]${GAP}\d{3})(?![0-9])`, 'g')
const MINUS_LOST = new RegExp(String.raw`(2${NO_FRACTION}${GAP}146${GAP}89[23]${GAP}\d{3})(?![0-9])`, 'g')
const UNSIGNED = new RegExp(
  String.raw`(2${NO_FRACTION}${GAP}148${GAP}074${GAP}[23]\d{2})(?![0-9](?!0\d{2}-\d{2}-\d{2}))`,
  'g',
)
const SMALL =
  /(5906(?<!(?:[0-9A-Za-z_#$%+-]|[0-9][ :/.,])5906)\d{2})(?:[uU]?[lL]{0,2}|[ui](?:32|64))?(?![0-9A-Za-z_%/-]|[.,:][0-9])/g
const NAME =
  /[sS][eE][cC](?<=(?<![A-Za-z])[sS][eE][cC]|[a-z]SEC)(?: ?_ ?[eEiI](?: {0,2}_ {0,2}[A-Za-z0-9]+){1,8}|(?<=Sec)[EI](?:[A-Z][a-z0-9]*){1,16})/g
const FOREIGN_NAME =
  /(?:STATUS|KRB5?|KDC|TLS1|SSL3)_(?<![A-Za-z0-9_](?:STATUS|KRB5?|KDC|TLS1|SSL3)_)[A-Z0-9_]+(?![a-z])/g
const DOTNET_NAME =
  /(?:SecurityStatusPalErrorCode|NegotiateAuthenticationStatusCode|SECURITY_STATUS)(?:\.|::)([A-Za-z]+)/g
/** Names of other systems that mean much more than authentication: no code is claimed for them inside a text. */
const GENERAL = /_(?:ACCESS_DENIED|INVALID_PARAMETER|INVALID_HANDLE|INTERNAL_ERROR|NOT_SUPPORTED|PORT_DISCONNECTED)$/

const RANGE = 0x1_0000_0000
const LONGEST_NAME = 48

/**
 * Any text → the codes in it, in order of their first place, each once. Codes are claimed for their own names and numbers
 * and for the names of other systems that a source equates with exactly one code; nothing is guessed. Throws nothing.
 */
export function recognise(text: string, table: LookupTable): Reading[] {
  return codesOf(readingsIn(plainText(text), table))
}

/** Readings in order → the first of each code; the number of a name that stands for another counts as that name. */
export function codesOf(readings: readonly Reading[]): Reading[] {
  const found = new Map<string, Reading>()
  const names = readings.filter(({ notation }) => notation === 'name')
  const named = new Set(names.map(({ code }) => code))
  const valued = new Set(names.map(({ value }) => value))
  for (const reading of readings) {
    const standsForName = reading.notation !== 'name' && valued.has(reading.value) && !named.has(reading.code)
    if (!standsForName && !found.has(reading.code)) found.set(reading.code, reading)
  }

  return [...found.values()]
}

/** A text in plain form → every place at which a code stands, in order. Throws nothing. */
export function readingsIn(plain: PlainText, table: LookupTable): Reading[] {
  const readings = [...numbersIn(plain, table), ...namesIn(plain, table), ...foreignNamesIn(plain, table)]
  readings.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0

  return readings.filter((reading) => {
    if (reading.start < end) return false
    end = reading.end

    return true
  })
}

/**
 * The readings of a text → the first number and name that share a line, mean two codes, and have no partner elsewhere in the
 * text; undefined where all agree. Throws nothing.
 */
export function disagreementIn(text: string, readings: readonly Reading[]): Disagreement | undefined {
  const own = readings.filter(({ notation }) => notation !== 'equivalent')
  const names = new Set(own.filter(isName).map(({ value }) => value))
  const numbers = new Set(own.filter((reading) => !isName(reading)).map(({ value }) => value))
  const lone = own.filter((reading) => !(isName(reading) ? numbers : names).has(reading.value))

  for (const [place, reading] of lone.entries()) {
    const next = lone[place + 1]
    if (!next || isName(reading) === isName(next) || !sameLine(text, reading, next)) continue

    return isName(reading) ? { number: next, name: reading } : { number: reading, name: next }
  }

  return undefined
}

function isName({ notation }: Reading): boolean {
  return notation === 'name'
}

function sameLine(text: string, a: Reading, b: Reading): boolean {
  const between = text.slice(a.end, b.start)

  return between.length < 120 && !between.includes('\n')
}

function numbersIn(plain: PlainText, table: LookupTable): Reading[] {
  const { text } = plain
  const addresses = addressesIn(text)
  const read = (pattern: RegExp, notation: Notation, valueOf: (digits: string) => number | undefined) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = valueOf(match[1] ?? '')
      const entry = value ? table.byValue.get(value) : undefined
      const isHex = notation === 'hex' || notation === 'bare-hex'
      const end = match.index + match[0].length
      if (!entry || addresses.has(entry.value)) return []
      if (isHex ? isAddress(text, match.index, end) : isPhoneNumber(text, match.index)) return []

      return [readingOf(plain, match.index, match[0].length, entry, notation)]
    })

  return [
    ...read(HEX, 'hex', hexValue),
    ...read(BROKEN_HEX, 'hex', hexValue),
    ...read(NEGATIVE_HEX, 'hex', (digits) => RANGE - Number.parseInt(digits, 16)),
    ...read(BARE_HEX, 'bare-hex', hexValue),
    ...read(BARE_INFORMATION, 'bare-hex', hexValue),
    ...read(SHORT_INFORMATION, 'bare-hex', hexValue),
    ...read(SIGNED, 'signed', (digits) => RANGE - decimalValue(digits)),
    ...read(UNSIGNED, 'unsigned', decimalValue),
    ...read(MINUS_LOST, 'minus-lost', (digits) => RANGE - decimalValue(digits)),
    ...read(SMALL, 'unsigned', decimalValue),
  ]
}

/** Hexadecimal digits → their value; a negative number of 64 bits counts as the 32 bits it extends. */
function hexValue(digits: string): number | undefined {
  const bare = digits.replaceAll(/[_'\s]/g, '').replace(/^0+/, '')
  const word = /^f{8}8/i.test(bare) && bare.length === 16 ? bare.slice(8) : bare

  return word.length <= 8 && word.length >= 5 ? Number.parseInt(word, 16) : undefined
}

function decimalValue(digits: string): number {
  return Number(digits.replaceAll(/\D/g, ''))
}

function namesIn(plain: PlainText, table: LookupTable): Reading[] {
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

function foreignNamesIn(plain: PlainText, table: LookupTable): Reading[] {
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

function readingOf(plain: PlainText, at: number, length: number, entry: Entry, notation: Notation): Reading {
  return {
    code: entry.name,
    notation,
    value: entry.value,
    start: plain.origin(at),
    end: plain.origin(at + length - 1) + 1,
  }
}
