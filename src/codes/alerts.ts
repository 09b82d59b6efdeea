import type { AlertEntry, LookupTable } from './table.ts'

/** The TLS alerts that an input names. */
export interface AlertMatch {
  alerts: AlertEntry[]
  /** Whether the input says little else. */
  sure: boolean
}

const ALERT = String.raw`(?:\balert|\bavviso|警示|警報|警告)`
const BETWEEN = String.raw`(?:[\s:=,#("'\-]|\b(?:number|code|no|nr|id|is|value|fatal|tls|ssl|received|numero|codice|irreversibile|description)\b|è|代碼|代码|編號|碼|為|是|號)`
const NUMBER = new RegExp(`${ALERT}${BETWEEN}{0,10}(\\d{1,3})(?!\\d)`, 'gi')
const MENTION = new RegExp(`${ALERT}|\\b(?:tls|ssl|schannel)`, 'i')
/** curl and OpenSSL print the level in the higher byte: 560 is fatal (2), unknown_ca (48). */
const LEVEL = 256
const MOST_WORDS = 8

/** An input → the TLS alerts in it, by name or by number. Throws nothing. */
export function alertsIn(query: string, { alerts }: LookupTable): AlertMatch {
  const lower = query.toLowerCase()
  const short = lower.split(/\s+/).length <= MOST_WORDS
  const named = alerts.filter(({ name }) =>
    new RegExp(`(?<![a-z_]|alert_.*_)(?:\\w*alert_)?${name}(?![a-z_])`).test(lower),
  )
  if (named.length > 0) return { alerts: named, sure: short }
  const numbers = new Set([...query.matchAll(NUMBER)].map(([, digits]) => Number(digits) % LEVEL))
  const numbered = alerts.filter(({ number }) => numbers.has(number))
  const spelt = alertsSpelt(lower, alerts)
  if (numbered.length > 0) {
    const both = spelt.filter((alert) => numbered.includes(alert))

    return { alerts: both.length > 0 ? both : numbered, sure: short }
  }
  if (MENTION.test(query)) return { alerts: spelt, sure: short }

  return {
    alerts: alerts.filter(({ name }) => lower.replaceAll(/[\W\d]+/g, '') === name.replaceAll('_', '')),
    sure: true,
  }
}

/** Alerts whose name stands in a text with blanks between its words, the longest name where one holds another. */
function alertsSpelt(lower: string, alerts: readonly AlertEntry[]): AlertEntry[] {
  const spaced = ` ${lower.replaceAll(/[^a-z]+/g, ' ')} `
  const spelt = alerts.filter(({ name }) => spaced.includes(` ${name.replaceAll('_', ' ')} `))

  return spelt.filter(({ name }) => !spelt.some((other) => other.name !== name && other.name.includes(name)))
}
