import type { Match } from './answer.ts'
import { isWord, toUnsigned } from './hresult.ts'
import type { LookupIndex } from './lookup-index.ts'

/** What people write before a number that is all they have. */
const LABEL = /^(?:(?:win32|os|hresult|error|code|status|errore|codice|stato|錯誤|代碼|錯誤碼|错误|代码)[\s:=#(]*)+/i

/**
 * An input that is nothing but a number → the codes it means, also in forms that no text would be read for: zero, eight bare digits,
 * a low word, which twins share. Throws nothing.
 */
export function wholeNumber(query: string, { byValue, entries }: LookupIndex): Match[] {
  const bare = query.replace(LABEL, '').replaceAll(/^["'`([]+|[\s.:;,)\]"'`-]+$/g, '')
  const ungrouped = /^-?\d{1,3}([.,' ])\d{3}(?:\1\d{3})*$/.test(bare) ? bare.replaceAll(/[.,' ]/g, '') : bare
  if (/^-?\d{1,10}$/.test(ungrouped) && !/^0\d/.test(ungrouped)) {
    const entry = byValue.get(isWord(Number(ungrouped)) ? toUnsigned(Number(ungrouped)) : -1)
    if (entry) return [{ code: entry.name, manner: ungrouped.startsWith('-') ? 'signed' : 'unsigned' }]
  }
  if (/^(?:0x)?[0-9a-f]{8}$/i.test(bare) || /^0x0+$/i.test(bare)) {
    const entry = byValue.get(Number.parseInt(bare.replace(/^0x/i, ''), 16))
    if (entry) return [{ code: entry.name, manner: /^0x/i.test(bare) ? 'hex' : 'bare-hex' }]
  }
  const low = /^(?:0x|…|\.{2,3})?0?(3[0-9a-f]{2})h?$/i.exec(bare)?.[1]
  if (!low) return []

  return entries
    .filter(({ alias, value }) => !alias && (value & 0xffff) === Number.parseInt(low, 16))
    .sort((a, b) => b.value - a.value)
    .map(({ name }) => ({ code: name, manner: 'low-word' }))
}

/**
 * An input → the first number of 32 bits in it, unsigned, in a text only one that looks like an error; undefined where there is
 * none. `long` tells a text from a query. Throws nothing.
 */
export function unknownNumber(query: string, long: boolean): number | undefined {
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
