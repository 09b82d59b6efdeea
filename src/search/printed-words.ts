import type { CodeRecord } from '../schemas/code.ts'

/** The prefix, or what it became, and the separators. */
const PREFIX = /(?<!\p{L})(?:SEC|[EI]|的)(?!\p{L})|(?<!\p{L})[秒每我]|秒(?!\p{L})|[_>-]/gu

/**
 * A code and a locale → what the name that pages translated by machine print for it says in words, the prefix left out; none
 * where they print the real name, or no phrase. Throws nothing.
 */
export function printedWords({ name, printed = {} }: Pick<CodeRecord, 'name' | 'printed'>, tag: string): string[] {
  const form = printed[tag]
  if (!form || form.replaceAll(' ', '') === name) return []
  const words = form.replaceAll(PREFIX, ' ').replaceAll(/\s+/g, ' ').trim()

  return words.length > 2 ? [words] : []
}
