import { plainText } from './plain-text.ts'
import { matchName, type NameMatch } from './name-match.ts'
import { neighboursIn } from './neighbours.ts'
import { disagreementIn, onlyCodeOf, readingsOf, recognise, type Disagreement, type Notation } from './recognise.ts'
import type { AlertEntry, LookupTable } from './table.ts'
import { isWord, toUnsigned } from './value.ts'

/** How an input was understood. */
export type Manner = Notation | NameMatch['manner'] | 'low-word' | 'alert'

/** A code that answers an input. */
export interface Hit {
  code: string
  manner: Manner
  /** The part of the input that it was read from, as typed. */
  read: string
  /** Where that part begins and ends in the input. */
  start: number
  end: number
}

/** What an input means, as far as names and numbers tell. */
export interface Answer {
  /** Codes claimed for the input, the best first. */
  recognised: Hit[]
  /** The ids of the neighbours in the input. */
  neighbours: string[]
  /** Codes offered, not claimed. */
  nearest: string[]
  /** Unsigned 32-bit: a number in the input that is no SSPI code. */
  unknown?: number
  disagreement?: Disagreement
  /** Whether the input holds words that a full-text search should answer. */
  prose: boolean
}

/** An input longer than this is a text to read codes from, not a name or a phrase. */
export const LONGEST_PHRASE = 120

/**
 * What somebody typed or pasted → the codes it means, best first, and how it was understood. Any text, of any length.
 * Throws nothing.
 */
export function lookup(input: string, table: LookupTable): Answer {
  const query = plainText(input).text.trim()
  if (query === '') return { recognised: [], neighbours: [], nearest: [], prose: false }

  const inText = hitsInText(input, table)
  const recognised = inText.length > 0 || query.length > LONGEST_PHRASE ? inText : phraseHits(query, table)
  const neighbours = neighboursIn(query, table)
  const unknown = recognised.length === 0 ? unknownNumber(query) : undefined
  const disagreement = disagreementIn(input, readingsOf(input, table))

  return {
    recognised,
    neighbours: neighbours.map(({ id }) => id),
    nearest: recognised.length > 0 ? [] : nearestCodes(query, unknown, table),
    prose: wantsProse(query, recognised, unknown),
    ...(unknown !== undefined && { unknown }),
    ...(disagreement && { disagreement }),
  }
}

function hitsInText(input: string, table: LookupTable): Hit[] {
  return recognise(input, table).map(({ code, notation, start, end }) => {
    return { code, manner: notation, read: input.slice(start, end), start, end }
  })
}

/** The readings of a whole input, the surest first: numbers, alerts, names of other systems, names and parts of names. */
function phraseHits(query: string, table: LookupTable): Hit[] {
  const hit = (manner: Manner) => (code: string) => ({ code, manner, read: query, start: 0, end: query.length })
  const number = wholeNumber(query, table)
  if (number.length > 0) return number.map(({ code, manner }) => hit(manner)(code))
  if (/^[\d\s]+$/.test(query)) return []

  const alerts = alertsNamed(query, table)
  if (alerts.length > 0) return alerts.flatMap(({ code }) => code ?? []).map(hit('alert'))

  const foreign = foreignName(query, table)
  const names = matchName(query, table)
  const surest = names[0]
  if (foreign.length > 0 && surest?.manner !== 'whole-name') return foreign.map(hit('equivalent'))
  if (surest) return names.map(({ code, manner }) => hit(manner)(code))

  return alertsSpelt(query, table)
    .flatMap(({ code }) => code ?? [])
    .map(hit('alert'))
}

/** An input that is nothing but a number in a short form: zero, eight bare digits, or a low word, which twins share. */
function wholeNumber(query: string, table: LookupTable): { code: string; manner: Manner }[] {
  const bare = query
    .replace(/^(?:error|code|status|hresult|errore|codice|錯誤|代碼)[\s:=]*/i, '')
    .replace(/[\s.:;,-]+$/, '')
  if (/^-?\d{1,10}$/.test(bare) && !/^0\d/.test(bare)) {
    const entry = table.byValue.get(isWord(Number(bare)) ? toUnsigned(Number(bare)) : -1)
    if (entry) return [{ code: entry.name, manner: bare.startsWith('-') ? 'signed' : 'unsigned' }]
  }
  if (/^(?:0x)?[0-9a-f]{8}$/i.test(bare) || /^0x0+$/i.test(bare)) {
    const entry = table.byValue.get(Number.parseInt(bare.replace(/^0x/i, ''), 16))
    if (entry) return [{ code: entry.name, manner: bare.startsWith('0x') ? 'hex' : 'bare-hex' }]
  }
  const low = /^(?:0x)?0?(3[0-9a-f]{2})h?$/i.exec(bare)?.[1]
  if (!low) return []

  return table.entries
    .filter(({ alias, value }) => !alias && (value & 0xffff) === Number.parseInt(low, 16))
    .sort((a, b) => b.value - a.value)
    .map(({ name }) => ({ code: name, manner: 'low-word' as const }))
}

/** Alerts written as such: by number beside the word alert, by constant, or with underscores. */
function alertsNamed(query: string, table: LookupTable): AlertEntry[] {
  const number = /\balert\s*(?:number|code|no\.?|n\.?|is|:|=|#)?[\s:=(]*(\d{1,3})\b/i.exec(query)?.[1]
  if (number) return table.alerts.filter((alert) => alert.number === Number(number))
  const lower = query.toLowerCase()
  const words = new Set(lower.match(/[a-z]+(?:_[a-z]+)+/g) ?? [])
  const named = table.alerts.filter(({ name }) => words.has(name) || words.has(`tls1_alert_${name}`))
  if (named.length > 0) return named
  const inWords = alertsSpelt(query, table)

  return /\balert\b/.test(lower) || inWords.some((alert) => new RegExp(`\\b${alert.number}\\b`).test(query))
    ? inWords
    : []
}

/** Alerts whose name stands in the input with blanks or run together. */
function alertsSpelt(query: string, table: LookupTable): AlertEntry[] {
  const spaced = ` ${query.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `
  const joined = spaced.replaceAll(' ', '')

  return table.alerts.filter(({ name }) => {
    return spaced.includes(` ${name.replaceAll('_', ' ')} `) || joined === name.replaceAll('_', '')
  })
}

function foreignName(query: string, table: LookupTable): string[] {
  const name = query.replace(/^.*\./, '').replaceAll(/[\s-]+/g, '_')
  const only = onlyCodeOf(name.toUpperCase(), table)
  if (only) return [only]

  return table.byEquivalent.get(name.toUpperCase())?.codes ?? []
}

/** A number of 32 bits in an input that holds little else; undefined where there is none. */
function unknownNumber(query: string): number | undefined {
  if (query.length > LONGEST_PHRASE) return undefined
  const hex =
    /(?:0x|&h)([0-9a-f]{1,8})(?![0-9a-z])/i.exec(query)?.[1] ??
    /^[^0-9a-z]*([0-9a-f]{8})h?[^0-9a-z]*$/i.exec(query)?.[1]
  if (hex) return Number.parseInt(hex, 16)
  const decimal = /(?<![\w.])-? ?\d[\d,.' ]{4,14}\d(?![\w.])/.exec(query)?.[0]?.replaceAll(/[^\d-]/g, '')
  const value = Number(decimal)

  return decimal && isWord(value) ? toUnsigned(value) : undefined
}

/** The codes whose values lie next to a number, or that share its low word; none where the number is far away. */
function nearestCodes(query: string, unknown: number | undefined, table: LookupTable): string[] {
  if (unknown === undefined) return matchName(query, table, 'loose').map(({ code }) => code)

  return table.entries
    .filter(({ alias, value }) => !alias && value !== 0)
    .map(({ name, value }) => ({ name, distance: distanceOf(value, unknown) }))
    .filter(({ distance }) => distance <= NEAR)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 4)
    .map(({ name }) => name)
}

const NEAR = 16

function distanceOf(value: number, other: number): number {
  return (value & 0xffff) === (other & 0xffff) ? 0 : Math.abs(value - other)
}

/** Names and numbers are answered by the table alone; words go to the full text too. */
function wantsProse(query: string, recognised: readonly Hit[], unknown: number | undefined): boolean {
  if (unknown !== undefined && !/[a-z\u3400-\u9fff]{4}/i.test(query.replace(/0x[0-9a-f]+/i, ''))) return false
  if (/^\W*(?:SEC_|0x)?[\w-]*\W*$/i.test(query) && /\d{3}|^SEC_/i.test(query)) return false

  return !(recognised.length > 0 && /^\S+$/.test(query) && query.includes('_')) && /\p{L}{2}/u.test(query)
}
