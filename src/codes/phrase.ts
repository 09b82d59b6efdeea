import { alertsIn } from './alerts.ts'
import type { Answer, Hit, Manner } from './answer.ts'
import { foreignName } from './foreign-names.ts'
import { fuzzyNames } from './fuzzy-names.ts'
import type { LookupIndex } from './lookup-index.ts'
import { partsOfNames, wholeNames } from './typed-names.ts'
import { wholeNumber } from './whole-number.ts'

/** An input longer than this is a text to read codes from, not a name or a phrase. */
export const LONGEST_PHRASE = 120
/** Constants of other families, which resemble names of codes and are none. */
const FOREIGN =
  /(?<![A-Za-z0-9_])(?:(?:SEC|SSL|NS|PKIX)_ERROR|ERR|ERROR|NTE|(?:NT_)?STATUS|CERT_E|CRYPT_E|TRUST_E|SCARD_[EW]|DNS_PROBE|RPC_[ES]|CO_E|WS_E|X509_V_ERR)_[A-Z0-9_]{3,}/i
/** A constant of another system, in whatever case. */
const CONSTANT = /[a-z0-9]+(?:_[a-z0-9]+)+/gi
/** Alerts are written in small letters with underscores, names of codes are not. */
const ALERT_NAME = /^[a-z]+(?:_[a-z]+)+$/

type PhraseHits = Pick<Answer, 'recognized' | 'suggested' | 'relatedErrors'>

/** The readings of a whole input, the surest first: numbers, alerts, names of other systems, names and parts of names. Throws nothing. */
export function phraseHits(query: string, index: LookupIndex): PhraseHits {
  const none = { recognized: [], suggested: [], relatedErrors: [] }
  const hit = (code: string, manner: Manner) => ({ code, manner, read: query, start: 0, end: query.length })
  if (query.length > LONGEST_PHRASE) return none
  const number = wholeNumber(query, index)
  if (number.length > 0) return { ...none, recognized: number.map(({ code, manner }) => hit(code, manner)) }
  if (!/\p{L}/u.test(query)) return none

  const { alerts, sure } = alertsIn(query, index)
  const own = alerts.filter(({ code }) => index.byName.has(code))
  const alerted = distinct(own.map(({ code }) => hit(code, 'alert')))
  const relatedErrors = alerts.flatMap(({ code }) => index.relatedErrors.byId.get(code) ?? [])
  const whole = wholeNames(query, index).map((code) => hit(code, 'whole-name'))
  if (sure && alerts.length > 0) {
    const both = ALERT_NAME.test(query) ? [...alerted, ...whole] : [...whole, ...alerted]

    return { recognized: distinct(both), suggested: [], relatedErrors }
  }
  if (whole.length > 0) return { recognized: whole, suggested: alerted, relatedErrors }
  const foreign = foreignName(query, index).map((code) => hit(code, 'equivalent'))
  const mentioned = mentionedIn(query, index).map((code) => hit(code, 'equivalent'))
  const suggested = distinct([...alerted, ...mentioned])
  if (foreign.length > 0 || FOREIGN.test(query)) return { recognized: foreign, suggested, relatedErrors }

  const parts = partsOfNames(query, index).map((code) => hit(code, 'part-of-name'))
  const fuzzy = fuzzyNames(query, index).map(({ code, manner }) => hit(code, manner))

  return { recognized: parts.length > 0 ? parts : fuzzy, suggested, relatedErrors }
}

function distinct(hits: Hit[]): Hit[] {
  return hits.filter(({ code }, place) => hits.findIndex((other) => other.code === code) === place)
}

/** The codes that the constants of other systems in an input stand for. */
function mentionedIn(query: string, index: LookupIndex): string[] {
  return (query.match(CONSTANT) ?? []).filter((name) => !FOREIGN.test(name)).flatMap((name) => foreignName(name, index))
}
