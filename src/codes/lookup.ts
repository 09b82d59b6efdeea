import { alertsIn } from './alerts.ts'
import { isRead, type Answer, type Hit } from './answer.ts'
import { disagreementIn } from './disagreement.ts'
import { closeNames } from './fuzzy-names.ts'
import type { AlertRow, LookupIndex } from './lookup-index.ts'
import { codesBeginning, nearestCodes } from './nearest-codes.ts'
import { normalize } from './normalize.ts'
import { LONGEST_PHRASE, phraseHits } from './phrase.ts'
import { firstReadings, readingsIn } from './recognize.ts'
import { relatedErrorsIn } from './related-errors.ts'
import { unknownNumber } from './whole-number.ts'

/** Alerts are looked for in so much of a text. */
const LONGEST_ABOUT_ALERTS = 4000
const SCHANNEL_EVENT = /(?<!\d)368[78]\d(?!\d)/
const NUMBER = /(?:0x|&h)[0-9a-f]+|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{8}(?![0-9a-z])|-?\d{6,}/gi

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
  const begun = recognized.length + related.length === 0 ? codesBeginning(query, index) : []
  const isUnknown = recognized.length + begun.length === 0
  const unknown = isUnknown ? unknownNumber(query, query.length > LONGEST_PHRASE) : undefined
  const disagreement = disagreementIn(input, readings)

  return {
    recognized,
    suggested: phrase.suggested,
    relatedErrors: [...related, ...phrase.relatedErrors],
    alerts: inText.length > 0 ? [] : alertsBeside(query, index),
    nearest: isUnknown && related.length === 0 ? nearest(query, unknown, index) : begun,
    words: recognized.some(isRead) ? '' : wordsIn(query),
    ...(unknown !== undefined && { unknown }),
    ...(disagreement && { disagreement }),
  }
}

/** The alerts in a text that stand beside an event, or in a long text, so that they are offered and not claimed. */
function alertsBeside(query: string, index: LookupIndex): AlertRow[] {
  const beside = SCHANNEL_EVENT.test(query) || query.length > LONGEST_PHRASE

  return beside ? alertsIn(query.slice(0, LONGEST_ABOUT_ALERTS), index).alerts : []
}

/** The codes that a number may be a slip of; without a number, the names that resemble the input. */
function nearest(query: string, unknown: number | undefined, index: LookupIndex): string[] {
  if (unknown !== undefined) return nearestCodes(unknown, index)

  return query.length > LONGEST_PHRASE ? [] : closeNames(query, index).map(({ code }) => code)
}

/** What an input says besides its numbers; empty where that is no word. */
function wordsIn(query: string): string {
  const words = query.replaceAll(NUMBER, ' ').trim()

  return /\p{L}\d?\p{L}|\p{Script=Han}/u.test(words) ? words : ''
}
