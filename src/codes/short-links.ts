import type { Code } from './code.ts'

/** The codes → every short link and the name that it leads to: names, hexadecimal, signed and unsigned numbers, each once. */
export function shortNames(codes: readonly Code[]): [short: string, name: string][] {
  const links = new Map<string, string>()
  for (const { name, alias, hex, signed, value } of codes) {
    links.set(name, name)
    if (alias) continue
    for (const number of [hex, String(signed), String(value)]) links.set(number, name)
  }

  return [...links]
}
