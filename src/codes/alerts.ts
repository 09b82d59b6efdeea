import type { AlertRow, LookupIndex } from './lookup-index.ts'

const ALERT = String.raw`(?:\balert|\bavviso|警示|警報|警告)`
const BETWEEN = String.raw`(?:[\s:=,#("'\-]|\b(?:number|code|no|nr|id|is|value|fatal|tls|ssl|received|numero|codice|irreversibile|description)\b|è|代碼|代码|編號|碼|為|是|號)`
const NUMBER = new RegExp(`${ALERT}${BETWEEN}{0,10}(\\d{1,3})(?!\\d)`, 'gi')
const MENTION = new RegExp(`${ALERT}|\\b(?:tls|ssl|schannel)`, 'i')
const CONSTANT = /(?<![a-z0-9_])[a-z][a-z0-9]{0,23}(?:_[a-z0-9]+)+/g
/** What libraries write before the name: TLSV1_ALERT_, SSL3_ALERT_, SSL_AD_. */
const BEFORE_NAME = /^(?:\w{0,16}_)?(?:alert|ad)_/
/** curl and OpenSSL print the level in the higher byte: 560 is fatal (2), unknown_ca (48). */
const LEVEL = 256
const MOST_WORDS = 8

/** An input → the TLS alerts in it, by name or by number, and whether it says little else. Throws nothing. */
export function alertsIn(query: string, { alerts }: LookupIndex): { alerts: AlertRow[]; sure: boolean } {
  const lower = query.toLowerCase()
  const short = lower.split(/\s+/).length <= MOST_WORDS
  const constants = new Set((lower.match(CONSTANT) ?? []).map((constant) => constant.replace(BEFORE_NAME, '')))
  const named = alerts.filter(({ name }) => constants.has(name))
  if (named.length > 0) return { alerts: named, sure: short }
  const numbers = new Set([...query.matchAll(NUMBER)].map(([, digits]) => Number(digits) % LEVEL))
  const numbered = alerts.filter(({ number }) => numbers.has(number))
  const spelt = alertsSpelt(lower, alerts)
  if (numbered.length > 0) return { alerts: numbered, sure: short }
  if (MENTION.test(query)) return { alerts: spelt, sure: short }

  return {
    alerts: alerts.filter(({ name }) => lower.replaceAll(/[\W\d]+/g, '') === name.replaceAll('_', '')),
    sure: true,
  }
}

/** Alerts whose name stands in a text with blanks between its words, the longest name where one holds another. */
function alertsSpelt(lower: string, alerts: readonly AlertRow[]): AlertRow[] {
  const spaced = ` ${lower.replaceAll(/[^a-z]+/g, ' ')} `
  const spelt = alerts.filter(({ name }) => spaced.includes(` ${name.replaceAll('_', ' ')} `))

  return spelt.filter(({ name }) => !spelt.some((other) => other.name !== name && other.name.includes(name)))
}
