import type { Beside } from './beside.ts'
import { disagreementIn, type Disagreement } from './disagreement.ts'
import { partsOfNames, wholeNames, type NameMatch } from './name-match.ts'
import { onlyCodeOf } from './names.ts'
import { plainText } from './plain-text.ts'
import type { Notation } from './reading.ts'
import { codesOf, readingsIn } from './recognise.ts'
import type { AlertEntry, LookupTable } from './table.ts'
import { isWord, toUnsigned } from './hresult.ts'

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

/**
 * How the words of an input are to be searched: not at all, only for phrases that tell a code by themselves, as an identifier
 * that must stand in a text as it is, or freely.
 */
export type WordSearch = 'none' | 'telling' | 'literal' | 'free'

/** What an input means, as far as names and numbers tell. */
export interface Answer {
  /** Codes claimed for the input, the best first. */
  recognised: Hit[]
  /** Codes that a part of the input speaks of, to be shown before what its words find. */
  suggested: Hit[]
  /** The ids of the neighbours in the input. */
  neighbours: string[]
  /** TLS alerts that stand beside a Schannel event or in a long text. */
  alerts: AlertEntry[]
  /** Codes offered, not claimed. */
  nearest: string[]
  /** Unsigned 32-bit: a number in the input that is no SSPI code. */
  unknown?: number
  disagreement?: Disagreement
  words: WordSearch
  /** Whether the names and numbers read leave nothing of the input unanswered. */
  complete: boolean
}

/** An input longer than this is a text to read codes from, not a name or a phrase. */
export const LONGEST_PHRASE = 120

/** Constants of other families, which resemble names of codes and are none. */
export const FOREIGN =
  /(?<![A-Za-z0-9_])(?:(?:SEC|SSL|NS|PKIX)_ERROR|ERR|ERROR|NTE|(?:NT_)?STATUS|CERT_E|CRYPT_E|TRUST_E|SCARD_[EW]|DNS_PROBE|RPC_[ES]|CO_E|WS_E|X509_V_ERR)_[A-Z0-9_]{3,}/i

/**
 * What somebody typed or pasted → the codes it means, best first, and how it was understood. Any text, of any length.
 * Without `beside` there are no neighbours, alerts, names of other systems, nor names or numbers that merely resemble the input. Throws nothing.
 */
export function lookup(input: string, table: LookupTable, beside?: Beside): Answer {
  const plain = plainText(input)
  const query = plain.text.trim()
  const none = { recognised: [], suggested: [], neighbours: [], alerts: [], nearest: [] }
  if (query === '') return { ...none, words: 'none', complete: true }

  const readings = readingsIn(plain, table)
  const inText = codesOf(readings).map(({ code, notation, start, end }): Hit => {
    return { code, manner: notation, read: input.slice(start, end), start, end }
  })
  const phrase = inText.length === 0 ? phraseHits(query, table, beside) : none
  const recognised = [...inText, ...phrase.recognised]
  const neighbours = beside?.neighboursIn(query).map(({ id }) => id) ?? []
  const foreign = recognised.length === 0 ? unknownNumber(query) : undefined
  const disagreement = disagreementIn(input, readings)
  const alerts = inText.length > 0 ? [] : (beside?.alertsBeside(query) ?? [])

  return {
    recognised,
    suggested: phrase.suggested,
    neighbours: [...neighbours, ...phrase.neighbours],
    alerts,
    nearest: recognised.length + neighbours.length > 0 ? [] : nearestCodes(query, foreign, beside),
    words: wordSearch(query, recognised, foreign),
    complete: recognised.some(isSure) && isCovered(input, recognised),
    ...(foreign !== undefined && { unknown: foreign }),
    ...(disagreement && { disagreement }),
  }
}

/** Whether a hit was read, not guessed. */
export function isSure({ manner }: Hit): boolean {
  return manner !== 'part-of-name' && manner !== 'misspelt' && manner !== 'printed'
}

type PhraseHits = Pick<Answer, 'recognised' | 'suggested' | 'neighbours'>

/** The readings of a whole input, the surest first: numbers, alerts, names of other systems, names and parts of names. */
function phraseHits(query: string, table: LookupTable, beside?: Beside): PhraseHits {
  const none = { recognised: [], suggested: [], neighbours: [] }
  const hit = (manner: Manner) => (code: string) => ({ code, manner, read: query, start: 0, end: query.length })
  if (query.length > LONGEST_PHRASE) return none
  const number = wholeNumber(query, table)
  if (number.length > 0) return { ...none, recognised: number.map(({ code, manner }) => hit(manner)(code)) }
  if (!/\p{L}/u.test(query)) return none

  const alerts = beside?.alertsIn(query) ?? { alerts: [], sure: false }
  const alertHits = [...new Set(alerts.alerts.flatMap(({ code }) => code ?? []))].map(hit('alert'))
  const neighbours = alerts.alerts.flatMap(({ neighbour }) => neighbour ?? [])
  const whole = wholeNames(query, table).map(({ code, manner }) => hit(manner)(code))
  if (alerts.sure && alerts.alerts.length > 0) {
    const both = IS_ALERT_NAME.test(query) ? [...alertHits, ...whole] : [...whole, ...alertHits]

    return { recognised: distinct(both), suggested: [], neighbours }
  }
  if (whole.length > 0) return { recognised: whole, suggested: alertHits, neighbours }
  const foreign = foreignName(query, table).map(hit('equivalent'))
  const mentioned = beside?.mentionedIn(query) ?? []
  const suggested = distinct([...alertHits, ...mentioned.map(hit('equivalent'))])
  if (foreign.length > 0 || FOREIGN.test(query)) return { recognised: foreign, suggested, neighbours }

  return {
    recognised: namesIn(query, table, beside).map(({ code, manner }) => hit(manner)(code)),
    suggested,
    neighbours,
  }
}

/** Alerts are written in small letters with underscores, names of codes are not. */
const IS_ALERT_NAME = /^[a-z]+(?:_[a-z]+)+$/

function distinct(hits: Hit[]): Hit[] {
  return hits.filter(({ code }, place) => hits.findIndex((other) => other.code === code) === place)
}

/** Names that the input spells in part or in error: first those that it misses by next to nothing. */
function namesIn(query: string, table: LookupTable, beside?: Beside): NameMatch[] {
  if (/0x[0-9a-f]{5}/i.test(query)) return []
  const sure = beside?.resembling(query, 'sure') ?? []
  const parts = partsOfNames(query, table).filter(({ code }) => !sure.some((match) => match.code === code))
  const found = [...sure, ...parts]

  return found.length > 0 ? found : (beside?.resembling(query, 'claimed') ?? [])
}

/** An input that is nothing but a number in a short form: zero, eight bare digits, or a low word, which twins share. */
function wholeNumber(query: string, table: LookupTable): { code: string; manner: Manner }[] {
  const bare = query
    .replace(
      /^(?:(?:win32|os|hresult|error|code|status|errore|codice|stato|錯誤|代碼|錯誤碼|错误|代码)[\s:=#(]*)+/i,
      '',
    )
    .replace(/^["'`([]+|[\s.:;,)\]"'`\-]+$/g, '')
  const ungrouped = /^-?\d{1,3}([.,' ])\d{3}(?:\1\d{3})*$/.test(bare) ? bare.replaceAll(/[.,' ]/g, '') : bare
  if (/^-?\d{1,10}$/.test(ungrouped) && !/^0\d/.test(ungrouped)) {
    const entry = table.byValue.get(isWord(Number(ungrouped)) ? toUnsigned(Number(ungrouped)) : -1)
    if (entry) return [{ code: entry.name, manner: ungrouped.startsWith('-') ? 'signed' : 'unsigned' }]
  }
  if (/^(?:0x)?[0-9a-f]{8}$/i.test(bare) || /^0x0+$/i.test(bare)) {
    const entry = table.byValue.get(Number.parseInt(bare.replace(/^0x/i, ''), 16))
    if (entry) return [{ code: entry.name, manner: /^0x/i.test(bare) ? 'hex' : 'bare-hex' }]
  }
  const low = /^(?:0x|…|\.{2,3})?0?(3[0-9a-f]{2})h?$/i.exec(bare)?.[1]
  if (!low) return []

  return table.entries
    .filter(({ alias, value }) => !alias && (value & 0xffff) === Number.parseInt(low, 16))
    .sort((a, b) => b.value - a.value)
    .map(({ name }) => ({ code: name, manner: 'low-word' as const }))
}

/** A name of another system, alone → the codes that it stands for. */
export function foreignName(query: string, table: LookupTable): string[] {
  const name = query.replace(/^.*(?:\.|::)/s, '').replaceAll(/[\s-]+/g, '_')
  const only = onlyCodeOf(name, table)

  return only ? [only] : (table.equivalents.get(name.toUpperCase()) ?? [])
}

/** The first number of 32 bits in an input, in a text only one that looks like an error; undefined where there is none. */
function unknownNumber(query: string): number | undefined {
  const long = query.length > LONGEST_PHRASE
  const hex =
    /0x([89cd]0[0-9a-f]{6})(?![0-9a-z])(?<![0-9a-z]0x.{8})/i.exec(query)?.[1] ??
    (long ? undefined : /(?:0x|&h)([0-9a-f]{1,8})(?![0-9a-z])/i.exec(query)?.[1]) ??
    /^(?:error|code|status|hresult)?[^0-9a-z]*([0-9a-f]{8})h?[^0-9a-z]*$/i.exec(query)?.[1]
  if (hex) return Number.parseInt(hex, 16)
  const decimals = long
    ? /-21[2-4]\d{7}(?!\w)(?<![\w.].{11})/
    : /(?<![\w.])-? ?(?:\d{6,10}|\d{1,3}(?:[,.' ]\d{3}){1,3})(?![\w.])/
  const decimal = decimals.exec(query)?.[0]?.replaceAll(/[^\d-]/g, '')
  const value = Number(decimal)

  return decimal && isWord(value) ? toUnsigned(value) : undefined
}

/** The codes that a number may be a slip of; without a number, the names that resemble the input. */
function nearestCodes(query: string, unknown: number | undefined, beside: Beside | undefined): string[] {
  if (unknown !== undefined) return beside?.nearestTo(unknown) ?? []

  return query.length > LONGEST_PHRASE ? [] : (beside?.resembling(query, 'offered').map(({ code }) => code) ?? [])
}

/** Names and numbers are answered by the table alone; words go to the texts too, the more freely the less was read. */
function wordSearch(query: string, recognised: readonly Hit[], unknown: number | undefined): WordSearch {
  if (query.length > LONGEST_PHRASE) return recognised.length > 0 ? 'none' : 'telling'
  const words = query.replaceAll(/(?:0x|&h)[0-9a-f]+/gi, ' ')
  if (!/[\p{L}]{2}|\p{Script=Han}/u.test(words)) return 'none'
  if (recognised.some(isSure)) return recognised[0]?.manner === 'alert' && !/^\S+$/.test(query) ? 'free' : 'telling'
  if (unknown !== undefined || (FOREIGN.test(query) && /\s/.test(query))) return 'telling'
  if (/^\S+$/.test(query) && /[_\d]/.test(query) && !/\p{Script=Han}/u.test(query)) return 'literal'

  return 'free'
}

/** Whether hits leave nothing of an input but blanks and punctuation. */
function isCovered(input: string, hits: readonly Hit[]): boolean {
  if (input.length > LONGEST_PHRASE) return false
  let rest = input
  for (const { read } of hits) rest = rest.replace(read, ' ')

  return !/[\p{L}\p{N}]/u.test(rest)
}
