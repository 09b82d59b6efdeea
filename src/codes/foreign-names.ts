import type { LookupIndex } from './lookup-index.ts'
import type { NormalizedText } from './normalize.ts'
import { readingOf, type Reading } from './reading.ts'

/** Names that only systems have which a source equates with SSPI. */
const CONSTANT = /(?:STATUS|KRB5?|KDC|TLS1|SSL3)_(?<![A-Za-z0-9_](?:STATUS|KRB5?|KDC|TLS1|SSL3)_)[A-Z0-9_]+(?![a-z])/g
const DOTNET_MEMBER =
  /(?:SecurityStatusPalErrorCode|NegotiateAuthenticationStatusCode|SECURITY_STATUS)(?:\.|::)([A-Za-z]+)/g
/** The short name of .NET where a sentence says that it is an error: "failed with error NoCredentials". */
const DOTNET_ERROR =
  /(?:error|status|errore|錯誤)(?<=(?<![A-Za-z])(?:[eE]rror|[sS]tatus|[eE]rrore|錯誤))(?: ?code)?[\s:=('"-]{1,4}((?:[A-Z][a-z]+){2,6})(?![\w.(])/g
const NTSTATUS = /([cC]0[0-9a-fA-F]{6})(?<=(?<![0-9A-Za-z_-])(?:0[xX])?.{8})(?![0-9A-Za-z_-])/g
/** What much more than authentication answers with: no code is claimed for it inside a text. */
const GENERAL =
  /_(?:ACCESS_DENIED|INVALID_PARAMETER|INVALID_HANDLE|INTERNAL_ERROR|NOT_SUPPORTED|PORT_DISCONNECTED|NOT_OWNER|OUT_OF_SEQUENCE)$/

/** A normalized text → every name and number of another system in it that stands for one code. Throws nothing. */
export function foreignNamesIn(text: NormalizedText, index: LookupIndex): Reading[] {
  const find = (pattern: RegExp, nameOf: (match: RegExpExecArray) => string) =>
    [...text.text.matchAll(pattern)].flatMap((match) => {
      const name = nameOf(match)
      const code = GENERAL.test(name) ? undefined : onlyCodeOf(name, index)
      const entry = code ? index.byName.get(code) : undefined
      if (!entry || (pattern !== CONSTANT && pattern !== DOTNET_MEMBER && GENERAL.test(entry.name))) return []
      const written = match[1] ?? match[0]

      return [readingOf(text, match.index + match[0].lastIndexOf(written), written.length, entry, 'equivalent')]
    })

  return [
    ...find(CONSTANT, ([name]) => name),
    ...find(DOTNET_MEMBER, ([, name]) => name ?? ''),
    ...find(DOTNET_ERROR, ([, name]) => name ?? ''),
    ...find(NTSTATUS, ([, digits]) => `0x${digits ?? ''}`),
  ]
}

/** A name of another system → the one code that it stands for; undefined where there is none or a choice. */
export function onlyCodeOf(name: string, index: LookupIndex): string | undefined {
  const upper = name.toUpperCase()
  const alert = /^(?:TLS1|SSL3)_ALERT_(.+)$/.exec(upper)?.[1]?.toLowerCase()
  if (alert) return index.alerts.find(({ name: own, code }) => own === alert && index.byName.has(code))?.code
  const codes = index.equivalents.get(upper) ?? []
  const tail = upper.replace(/^[A-Z0-9]+_/, '').replaceAll('_', '')

  return (
    codes.find((code) => code.slice('SEC_E_'.length).replaceAll('_', '') === tail) ??
    (codes.length === 1 ? codes[0] : undefined)
  )
}

/** A name or number of another system, alone → the codes that it stands for. Throws nothing. */
export function foreignName(query: string, index: LookupIndex): string[] {
  const name = query
    .replace(/^.*(?:\.|::)/s, '')
    .replaceAll(/[\s-]+/g, '_')
    .replace(/^c0[0-9a-f]{6}$/i, '0x$&')
  const only = onlyCodeOf(name, index)

  return only ? [only] : (index.equivalents.get(name.toUpperCase()) ?? [])
}
