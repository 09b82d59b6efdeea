/** A text in which each sign has one form, and the way back to the original. */
export interface PlainText {
  text: string
  /** The index of a character of `text` → its index in the original. */
  origin(index: number): number
}

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/
const SPACES = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2000-\u200a\u202f\u205f\u3000]/
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/
const SPECIAL = new RegExp(
  `${DASHES.source}|${SPACES.source}|${INVISIBLE.source}|[\\uff01-\\uff5e]|\\\\(?=[_*#.[\\]()-])|&(?:lt|gt|quot|amp|#39);`,
)

/**
 * Any text → the same text with full-width letters and digits made narrow, every dash a hyphen, every blank a space,
 * invisible signs, escapes and the usual character references gone. Line breaks stay. Throws nothing.
 */
export function plainText(original: string): PlainText {
  if (!SPECIAL.test(original)) return { text: original, origin: (index) => index }

  const parts: string[] = []
  const origins: number[] = []
  for (let index = 0; index < original.length; index++) {
    const character = original.charAt(index)
    const reference = character === '&' ? /^&(?:lt|gt|quot|amp|#39);/.exec(original.slice(index, index + 6)) : null
    const plain = reference ? ' ' : plainCharacter(character, original.charAt(index + 1))
    if (plain !== '') {
      parts.push(plain)
      origins.push(index)
    }
    if (reference) index += reference[0].length - 1
  }
  origins.push(original.length)

  return { text: parts.join(''), origin: (index) => origins[index] ?? original.length }
}

function plainCharacter(character: string, next: string): string {
  if (character >= ' ' && character <= '~')
    return character === '\\' && '_*#.[]()-'.includes(next) && next ? '' : character
  if (character === '\n') return character
  if (INVISIBLE.test(character)) return ''
  if (DASHES.test(character)) return '-'
  if (SPACES.test(character)) return ' '
  if (character >= '\uff01' && character <= '\uff5e') return String.fromCharCode(character.charCodeAt(0) - 0xfee0)

  return character
}
