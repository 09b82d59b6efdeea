import { addressesIn, isFalsePositive } from './false-positives.ts'
import type { LookupIndex } from './lookup-index.ts'
import type { NormalizedText } from './normalize.ts'
import { readingOf, type Notation, type Reading } from './reading.ts'

/*
 * Each pattern begins with signs that it must find and looks back afterwards, so that it passes over a long text quickly.
 * Above most of them stands what they match, and what they do not.
 */

/**
 * What may follow a number: the end of the word, a suffix of C, C#, Rust, Basic or assembler, or the next word run on.
 * Yes: 0x80090325UL; no: 0x80090325z, 0x80090325.5
 */
const TAIL = String.raw`(?:[uU]?[lL]{0,2}|[lL]{1,2}[uU]?|[uU][iI]|[ui](?:32|64)|[hH])?(?![0-9a-zA-Z_]|\.[0-9])`
/** Yes: 0x80090325SEC_E_…, 0x80090325The; no: 0x80090325THE */
const RUN_ON = String.raw`(?=SEC_|[A-Z][a-z]{2})`
/** Yes: 00000000`80090325; no: 12345678`80090325 */
const DEBUGGER = '`(?<=(?<![0-9A-Za-z])(?:0{8}|[fF]{8})`)'
/** Yes: 0x, x alone, &H, 16#, $; no: the x of ax80090325, the $ of a$80090325 */
const PREFIX = String.raw`(?:0[xX]|[xX](?<=(?<![0-9A-Za-z])[oO]?[xX])|&[hH]|16#|\$(?<![0-9A-Za-z]\$)|${DEBUGGER})`
/** Yes: 0x80090325, &H80090325, 0x8009_0325, 0xffffffff80090325; no: 80090325 */
const HEX = new RegExp(String.raw`${PREFIX}([0-9A-Fa-f][0-9A-Fa-f_']{4,23}?)(?:${TAIL}|${RUN_ON})`, 'g')
/** What a console has broken at its edge. Yes: 0x80090 and on the next line 30e; no: 0x80090 30e on one line */
const BROKEN_HEX = /0[xX]([08]009[0-9A-Fa-f]{0,3} ?\n *[0-9A-Fa-f]{1,4})(?![0-9A-Za-z_])/g
/** Yes: -0x7ff6fcf8; no: 0x7ff6fcf8 */
const NEGATIVE_HEX = /(?:-0[xX]|0[xX]-|-)(7[fF]{2}6[fF][0-9A-Fa-f]{3})(?![0-9A-Za-z_])/g
/** Yes: error 80090325, 80090325h; no: func_80090325, 800903251, 80090325-1234-4000-8000-00AA00389B71 */
const BARE_HEX = new RegExp(
  String.raw`(8009(?<!(?:[0-9A-Za-z_$&#\\]|[0-9A-Fa-f]${'`'}|[0-9A-Fa-f]{4}-|[0-9]\.)8009)[0-9A-Fa-f]{4})(?:${TAIL}|(?=SEC_))(?!-[0-9A-Fa-f]{4}-)`,
  'g',
)
/** Yes: 00090312: LdapErr, status 00090312; no: order 00090312 */
const BARE_INFORMATION =
  /(0009[0-9A-Fa-f]{4})(?![0-9A-Za-z_])(?:(?=: LdapErr)|(?<=(?:error|status|code|result|returned|hr|errore|stato|codice|錯誤|狀態|代碼)[\s:=#(]{1,3}.{8}))/gi
/**
 * What debug logs and assembler print without leading zeros.
 * Yes: 90312h, result = 90312; no: loc_90312h, order 90312
 */
const SHORT_INFORMATION =
  /(903[0-9A-F]{2})(?:h(?<=(?<![0-9A-Z_$]).{6})(?![0-9A-Z_])|(?![0-9A-Z_.,])(?<=(?:result|status) ?[=:] ?.{5}))/gi
/** A mark of thousands, or none, and the same one again. */
const GAP = `([,.'’ ]?)`
const AGAIN = String.raw`(?:\2)`
/**
 * A number without a sign begins.
 * Yes: the 2 of "error 2146893048", of error2146893048; no: of id2146893048, of -2146893048
 */
const NO_FRACTION = String.raw`(?:(?<!(?:[0-9A-Za-z_#$]|-)2)|(?<=(?:[eE]rrore?|[cC]od(?:e|ice)|[sS]tatus)2))`
/** Yes: -2146893048, -2.146.893.048; no: -2.146,893.048, -21468930481 */
const SIGNED = new RegExp(String.raw`- ?(2${GAP}146${AGAIN}89[23]${AGAIN}\d{3})(?![0-9])`, 'g')
/** Yes: error 2146893048, 2,146,893,048; no: -2146893048 */
const MINUS_LOST = new RegExp(String.raw`(2${NO_FRACTION}${GAP}146${AGAIN}89[23]${AGAIN}\d{3})(?![0-9])`, 'g')
/** Yes: 401 2 2148074254, 2.148.074.254, 21480742542011-10-19 with the next line run on; no: 21480742541 */
const UNSIGNED = new RegExp(
  String.raw`(2${NO_FRACTION}${GAP}148${AGAIN}074${AGAIN}[23]\d{2})(?![0-9](?!0\d{2}-\d{2}-\d{2}))`,
  'g',
)
/** Codes without the sign bit. Yes: error 590610, 590610u32; no: id590610, 1,590610, 590610% */
const SMALL =
  /(5906(?<!(?:[0-9A-Za-z_#$%+-]|[0-9][ :/.,])5906)\d{2})(?:[uU]?[lL]{0,2}|[ui](?:32|64))?(?![0-9A-Za-z_%/-]|[.,:][0-9])/g
const RANGE = 0x1_0000_0000

/** A normalized text → every number in it that is the value of a code, in any notation. Throws nothing. */
export function numbersIn(normalized: NormalizedText, index: LookupIndex): Reading[] {
  const { text } = normalized
  const addresses = addressesIn(text)
  const read = (pattern: RegExp, notation: Notation, valueOf: (digits: string) => number | undefined) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = valueOf(match[1] ?? '')
      const entry = value ? index.byValue.get(value) : undefined
      const isHex = notation === 'hex' || notation === 'bare-hex'
      const end = match.index + match[0].length
      if (!entry || addresses.has(entry.value) || isFalsePositive(text, match.index, end, isHex)) return []

      return [readingOf(normalized, match.index, match[0].length, entry, notation)]
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
