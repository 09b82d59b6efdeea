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

/** What may follow a number: the end of the word, a suffix of C, C#, Rust or assembler, or the next word run on. */
const TAIL = String.raw`(?:[uU]?[lL]{0,2}|[lL]{1,2}[uU]?|[ui](?:32|64)|[hH])?(?![0-9a-zA-Z_]|(?:[.,][0-9]))`
const RUN_ON = String.raw`(?=SEC_|[A-Z][a-z])`
const HEX = new RegExp(
  String.raw`(?:0[xX]|(?<![0-9A-Za-z])[xX]|&[hH]|\\[xX]|16#)([0-9A-Fa-f][0-9A-Fa-f_']*?)(?:${TAIL}|${RUN_ON})`,
  'g',
)
const BARE_HEX =
  /(?<![0-9A-Za-z_.$&#\\]|[0-9A-Fa-f]-)(8009[0-9A-Fa-f]{4})(?:[uU]?[lL]{0,2}|[hH])?(?![0-9A-Za-z_]|-[0-9A-Fa-f]{4}-|\.[0-9])/g
const GAP = `[,.'’ ]?`
const SIGNED = new RegExp(String.raw`- ?(2${GAP}14[67]${GAP}\d{3}${GAP}\d{3})(?![0-9])`, 'g')
const UNSIGNED = new RegExp(
  String.raw`(?<![0-9A-Za-z_#$]|[-.,][0-9]{0,3})(2${GAP}14[0-9]${GAP}\d{3}${GAP}\d{3})(?![0-9])`,
  'g',
)
const SMALL =
  /(?<![0-9A-Za-z_#$%:/.,+-]|[0-9] )(59\d{4})(?:[uU]?[lL]{0,2}|[ui](?:32|64))?(?![0-9A-Za-z_%/-]|[.,:][0-9])/g
const NAME = /(?<![A-Za-z])SEC ?_ ?([EI])((?: {0,2}_ {0,2}[A-Za-z0-9]+)+)/gi
const FOREIGN_NAME = /(?<![A-Za-z0-9_])(?:STATUS|KRB5?|KDC|TLS1|SSL3)_[A-Z0-9_]+(?![a-z])/g
const DOTNET_NAME = /(?:SecurityStatusPalErrorCode|NegotiateAuthenticationStatusCode)\.([A-Za-z]+)/g

/**
 * Any text → the codes in it, in order of their first place, each once. Codes are claimed for their own names and numbers
 * and for the names of other systems that a source equates with exactly one code; nothing is guessed. Throws nothing.
 */
export function recognise(text: string, table: LookupTable): Reading[] {
  const found = new Map<string, Reading>()
  const named = new Set<number>()
  const readings = readingsOf(text, table)
  for (const reading of readings) if (reading.notation === 'name') named.add(reading.value)

  for (const reading of readings) {
    const isNumberOfNamedAlias =
      reading.notation !== 'name' && named.has(reading.value) && !nameIn(readings, reading.code)
    if (!isNumberOfNamedAlias && !found.has(reading.code)) found.set(reading.code, reading)
  }

  return [...found.values()]
}

/** Any text → every place at which a code stands, in order. Throws nothing. */
export function readingsOf(text: string, table: LookupTable): Reading[] {
  const plain = plainText(text)

  return [...numbersIn(plain, table), ...namesIn(plain, table), ...foreignNamesIn(plain, table)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((reading, place, all) => place === 0 || reading.start >= (all[place - 1]?.end ?? 0))
}

/**
 * The readings of a text → the first number and name that share a line, mean two codes, and have no partner elsewhere in the
 * text; undefined where all agree. Throws nothing.
 */
export function disagreementIn(text: string, readings: readonly Reading[]): Disagreement | undefined {
  const numbers = readings.filter(({ notation }) => notation !== 'name' && notation !== 'equivalent')
  const names = readings.filter(({ notation }) => notation === 'name')
  const loneNumbers = numbers.filter(({ value }) => !names.some((name) => name.value === value))
  const loneNames = names.filter(({ value }) => !numbers.some((number) => number.value === value))

  for (const number of loneNumbers) {
    const name = loneNames.find((other) => sameLine(text, number, other))
    if (name) return { number, name }
  }

  return undefined
}

function sameLine(text: string, a: Reading, b: Reading): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))

  return between.length < 120 && !between.includes('\n')
}

function nameIn(readings: readonly Reading[], name: string): boolean {
  return readings.some((reading) => reading.notation === 'name' && reading.code === name)
}

function numbersIn(plain: PlainText, table: LookupTable): Reading[] {
  const read = (pattern: RegExp, notation: Notation, valueOf: (digits: string) => number | undefined) =>
    [...plain.text.matchAll(pattern)].flatMap((match) => {
      const value = valueOf(match[1] ?? '')
      const entry = value ? table.byValue.get(value) : undefined

      return entry ? [readingOf(plain, match.index, match[0].length, entry, notation)] : []
    })

  return [
    ...read(HEX, 'hex', hexValue),
    ...read(BARE_HEX, 'bare-hex', (digits) => Number.parseInt(digits, 16)),
    ...read(SIGNED, 'signed', (digits) => 0x1_0000_0000 - decimalValue(digits)),
    ...read(UNSIGNED, 'unsigned', decimalValue),
    ...read(UNSIGNED, 'minus-lost', (digits) => 0x1_0000_0000 - decimalValue(digits)),
    ...read(SMALL, 'unsigned', decimalValue),
  ]
}

/** Digits after a hexadecimal prefix → their value; a negative number of 64 bits counts as the 32 bits it extends. */
function hexValue(digits: string): number | undefined {
  const bare = digits.replaceAll(/[_']/g, '').replace(/^0+/, '')
  const word = /^f{8}8/i.test(bare) && bare.length === 16 ? bare.slice(8) : bare

  return word.length <= 8 && word.length >= 5 ? Number.parseInt(word, 16) : undefined
}

function decimalValue(digits: string): number {
  return Number(digits.replaceAll(/\D/g, ''))
}

function namesIn(plain: PlainText, table: LookupTable): Reading[] {
  return [...plain.text.matchAll(NAME)].flatMap((match) => {
    const written = match[0]
    const entry = longestName(written, table)
    if (!entry) return []

    return [readingOf(plain, match.index, lengthOf(written, entry.name), entry, 'name')]
  })
}

/** What begins like a name → the code whose name it is or runs on from. */
function longestName(written: string, table: LookupTable): Entry | undefined {
  const compact = written.replaceAll(' ', '')
  const upper = compact.toUpperCase()
  for (let length = upper.length; length > 'SEC_E_'.length; length--) {
    const entry = table.byName.get(upper.slice(0, length))
    if (entry) return mayEndAt(compact, length) ? { ...entry, name: entry.name } : undefined
  }

  return undefined
}

/** A name ends where the word ends, or where the next word runs on without a blank. */
function mayEndAt(compact: string, length: number): boolean {
  const rest = compact.slice(length)

  return rest === '' || /^[A-Z][a-z]/.test(rest)
}

function lengthOf(written: string, name: string): number {
  let seen = 0
  for (let index = 0; index < written.length; index++) {
    if (written[index] !== ' ') seen++
    if (seen === name.length) return index + 1
  }

  return written.length
}

function foreignNamesIn(plain: PlainText, table: LookupTable): Reading[] {
  const names = [...plain.text.matchAll(FOREIGN_NAME)].map((match) => ({ match, name: match[0], at: match.index }))
  const dotnet = [...plain.text.matchAll(DOTNET_NAME)].map((match) => ({
    match,
    name: match[1] ?? '',
    at: match.index,
  }))

  return [...names, ...dotnet].flatMap(({ match, name, at }) => {
    const code = onlyCodeOf(name, table)
    const entry = code ? table.byName.get(code) : undefined

    return entry ? [readingOf(plain, at, match[0].length, entry, 'equivalent')] : []
  })
}

/** A name of another system → the one code that it stands for; undefined where there is none or a choice. */
export function onlyCodeOf(name: string, table: LookupTable): string | undefined {
  const alert = table.alerts.find((entry) => `TLS1_ALERT_${entry.name.toUpperCase()}` === name.replace(/^SSL3/, 'TLS1'))
  if (alert) return alert.code
  const codes = table.byEquivalent.get(name.toUpperCase())?.codes ?? []
  const tail = name.replace(/^[A-Z0-9]+_/, '')

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
