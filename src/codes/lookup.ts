import { alertsIn } from './alerts.ts'
import { disagreementIn, type Disagreement } from './disagreement.ts'
import { foreignName } from './foreign-names.ts'
import { fuzzyNames } from './fuzzy-names.ts'
import type { AlertEntry, LookupIndex } from './lookup-index.ts'
import { partsOfNames, wholeNames, type NameMatch } from './name-match.ts'
import { nearestCodes } from './nearest-codes.ts'
import { normalize } from './normalize.ts'
import type { Notation } from './reading.ts'
import { firstReadings, readingsIn } from './recognize.ts'
import { relatedErrorsIn, type RelatedErrorEntry } from './related-errors.ts'
import { unknownNumber, wholeNumber } from './whole-number.ts'

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
  recognized: Hit[]
  /** Codes that a part of the input speaks of, to be shown before what its words find. */
  suggested: Hit[]
  relatedErrors: RelatedErrorEntry[]
  /** TLS alerts that stand beside a Schannel event or in a long text. */
  alerts: AlertEntry[]
  /** Codes offered, not claimed. */
  nearest: string[]
  /** Unsigned 32-bit: a number in the input that is no SSPI code. */
  unknown?: number
  disagreement?: Disagreement
  /** What of the input is left to be searched by its words; empty where names and numbers answer it. */
  words: string
}

/** An input longer than this is a text to read codes from, not a name or a phrase. */
const LONGEST_PHRASE = 120
/** Alerts are looked for in so much of a text. */
const LONGEST_ABOUT_ALERTS = 4000
/** Constants of other families, which resemble names of codes and are none. */
const FOREIGN =
  /(?<![A-Za-z0-9_])(?:(?:SEC|SSL|NS|PKIX)_ERROR|ERR|ERROR|NTE|(?:NT_)?STATUS|CERT_E|CRYPT_E|TRUST_E|SCARD_[EW]|DNS_PROBE|RPC_[ES]|CO_E|WS_E|X509_V_ERR)_[A-Z0-9_]{3,}/i
/** A constant of another system, in whatever case. */
const CONSTANT = /[a-z0-9]+(?:_[a-z0-9]+)+/gi
/** Alerts are written in small letters with underscores, names of codes are not. */
const ALERT_NAME = /^[a-z]+(?:_[a-z]+)+$/
const SCHANNEL_EVENT = /(?<!\d)368[78]\d(?!\d)/
const NUMBER = /(?:0x|&h)[0-9a-f]+|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{8}(?![0-9a-z])|-?\d{6,}/gi
/** A word that more names hold says too little to claim any of them. */
const MOST_PARTS = 4

/** What somebody typed or pasted, of any length → the codes it means, best first, and how it was understood. Throws nothing. */
export function lookup(input: string, index: LookupIndex): Answer {
  const normalized = normalize(input)
  const query = normalized.text.trim()
  const nothing = { recognized: [], suggested: [], relatedErrors: [], alerts: [], nearest: [] }
  if (query === '') return { ...nothing, words: '' }

  const readings = readingsIn(normalized, index)
  const inText = firstReadings(readings).map(({ code, notation, start, end }): Hit => {
    return { code, manner: notation, read: input.slice(start, end), start, end }
  })
  const related = relatedErrorsIn(query, index.relatedErrors)
  const phrase = inText.length === 0 ? phraseHits(query, index) : nothing
  const recognized = [...inText, ...phrase.recognized]
  const unknown = recognized.length === 0 ? unknownNumber(query, query.length > LONGEST_PHRASE) : undefined
  const disagreement = disagreementIn(input, readings)

  return {
    recognized,
    suggested: phrase.suggested,
    relatedErrors: [...related.map(({ entry }) => entry), ...phrase.relatedErrors],
    alerts: inText.length > 0 ? [] : alertsBeside(query, index),
    nearest: recognized.length + related.length > 0 ? [] : nearest(query, unknown, index),
    words: recognized.some(isRead) ? '' : wordsIn(query),
    ...(unknown !== undefined && { unknown }),
    ...(disagreement && { disagreement }),
  }
}

/** The one code that an answer means without doubt, to which a reader may be sent without being asked; otherwise undefined. */
export function sureCode({ recognized: [hit, ...others] }: Answer): string | undefined {
  return hit && others.length === 0 && isRead(hit) ? hit.code : undefined
}

/** Whether a hit was read, not guessed. */
function isRead({ manner }: Hit): boolean {
  return manner !== 'part-of-name' && manner !== 'misspelt' && manner !== 'printed'
}

type PhraseHits = Pick<Answer, 'recognized' | 'suggested' | 'relatedErrors'>

/** The readings of a whole input, the surest first: numbers, alerts, names of other systems, names and parts of names. */
function phraseHits(query: string, index: LookupIndex): PhraseHits {
  const none = { recognized: [], suggested: [], relatedErrors: [] }
  const hit = (code: string, manner: Manner) => ({ code, manner, read: query, start: 0, end: query.length })
  if (query.length > LONGEST_PHRASE) return none
  const number = wholeNumber(query, index)
  if (number.length > 0) return { ...none, recognized: number.map(({ code, manner }) => hit(code, manner)) }
  if (!/\p{L}/u.test(query)) return none

  const { alerts, sure } = alertsIn(query, index)
  const alerted = [...new Set(alerts.flatMap(({ code }) => code ?? []))].map((code) => hit(code, 'alert'))
  const relatedErrors = alerts.flatMap(({ relatedError = '' }) => index.relatedErrors.byId.get(relatedError) ?? [])
  const whole = wholeNames(query, index).map(({ code, manner }) => hit(code, manner))
  if (sure && alerts.length > 0) {
    const both = ALERT_NAME.test(query) ? [...alerted, ...whole] : [...whole, ...alerted]

    return { recognized: distinct(both), suggested: [], relatedErrors }
  }
  if (whole.length > 0) return { recognized: whole, suggested: alerted, relatedErrors }
  const foreign = foreignName(query, index).map((code) => hit(code, 'equivalent'))
  const mentioned = mentionedIn(query, index).map((code) => hit(code, 'equivalent'))
  const suggested = distinct([...alerted, ...mentioned])
  if (foreign.length > 0 || FOREIGN.test(query)) return { recognized: foreign, suggested, relatedErrors }

  return { recognized: namesIn(query, index).map(({ code, manner }) => hit(code, manner)), suggested, relatedErrors }
}

function distinct(hits: Hit[]): Hit[] {
  return hits.filter(({ code }, place) => hits.findIndex((other) => other.code === code) === place)
}

/** The codes that the constants of other systems in an input stand for. */
function mentionedIn(query: string, index: LookupIndex): string[] {
  return (query.match(CONSTANT) ?? []).filter((name) => !FOREIGN.test(name)).flatMap((name) => foreignName(name, index))
}

/** Names that the input spells in part or in error: first those that it misses by next to nothing. */
function namesIn(query: string, index: LookupIndex): NameMatch[] {
  if (/0x[0-9a-f]{5}/i.test(query)) return []
  const sure = fuzzyNames(query, index, 'sure')
  const parts = partsOfNames(query, index).filter(({ code }) => !sure.some((match) => match.code === code))
  const found = [...sure, ...(parts.length > MOST_PARTS ? [] : parts)]

  return found.length > 0 ? found : fuzzyNames(query, index, 'claimed')
}

/** The alerts in a text that stand beside an event, or in a long text, so that they are offered and not claimed. */
function alertsBeside(query: string, index: LookupIndex): AlertEntry[] {
  const beside = SCHANNEL_EVENT.test(query) || query.length > LONGEST_PHRASE

  return beside ? alertsIn(query.slice(0, LONGEST_ABOUT_ALERTS), index).alerts : []
}

/** The codes that a number may be a slip of; without a number, the names that resemble the input. */
function nearest(query: string, unknown: number | undefined, index: LookupIndex): string[] {
  if (unknown !== undefined) return nearestCodes(unknown, index)

  return query.length > LONGEST_PHRASE ? [] : fuzzyNames(query, index, 'offered').map(({ code }) => code)
}

/** What an input says besides its numbers; empty where that is no word. */
function wordsIn(query: string): string {
  const words = query.replaceAll(NUMBER, ' ').trim()

  return /\p{L}{2}|\p{Script=Han}/u.test(words) ? words : ''
}
