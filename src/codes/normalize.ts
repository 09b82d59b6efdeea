/** A text in which each sign has one form, and the way back to the original. */
export interface NormalizedText {
  text: string
  /** The index of a character of `text` → its index in the original. */
  origin(index: number): number
}

const DASHES = String.raw`[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]`
const SPACES = String.raw`[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2000-\u200a\u202f\u205f\u3000]`
const INVISIBLE = String.raw`[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]`
const WIDE = String.raw`[\uff01-\uff0c\uff0e-\uff5e]`
const REFERENCE = String.raw`&(?:lt|gt|quot|amp|apos|nbsp|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});`
/** Where a mail program has broken a long word. */
const SOFT_BREAK = String.raw`=\r?\n(?:> ?)*(?<=[A-Z0-9_]=\r?\n(?:> ?)*)(?=[A-Z0-9_])`
const GONE = String.raw`${INVISIBLE}+|${SOFT_BREAK}|\\{1,8}(?=[_*#.[\]()\-])|<wbr ?/?>`
const SPECIAL = new RegExp(
  String.raw`(${GONE})|(${DASHES}+)|(${SPACES}+|\\[nrt](?=[A-Z0-9\-]))|(${WIDE}+)|(${REFERENCE})|%5[fF]`,
  'g',
)
const ONLY_INVISIBLE = new RegExp(`^${INVISIBLE}$`)
const ONLY_DASH = new RegExp(`^${DASHES}$`)
const WIDE_OFFSET = 0xfee0

/**
 * Any text → the same text with full-width letters and digits made narrow, every dash a hyphen, every blank a space,
 * invisible signs, escapes and character references resolved. Line breaks stay. Throws nothing.
 */
export function normalize(original: string): NormalizedText {
  const parts: string[] = []
  const starts: number[] = []
  const origins: number[] = []
  let length = 0
  let done = 0

  const add = (part: string, from: number) => {
    if (part === '') return
    parts.push(part)
    starts.push(length)
    origins.push(from)
    length += part.length
  }
  for (const match of original.matchAll(SPECIAL)) {
    const plain = plainForm(match)
    if (plain === match[0]) continue
    add(original.slice(done, match.index), done)
    add(plain, match.index)
    done = match.index + match[0].length
  }
  if (done === 0) return { text: original, origin: (index) => index }
  add(original.slice(done), done)

  return {
    text: parts.join(''),
    origin(index) {
      const part = lastAtMost(starts, index)

      return Math.min((origins[part] ?? 0) + index - (starts[part] ?? 0), original.length)
    },
  }
}

/** A run of special signs → what it stands for; a run of one kind keeps its length, so that places can be told. */
function plainForm([found, gone, dashes, spaces, wide, reference]: RegExpExecArray): string {
  if (gone) return ''
  if (dashes) return '-'.repeat(dashes.length)
  if (spaces) return ' '.repeat(spaces.length)
  if (reference) return referred(reference)
  if (!wide) return found === '' ? '' : '_'
  let narrow = ''
  for (let index = 0; index < wide.length; index++) {
    narrow += String.fromCharCode(wide.charCodeAt(index) - WIDE_OFFSET)
  }

  return narrow
}

/** A character reference → its sign where that may be part of a name or number, else a blank or nothing. */
function referred(reference: string): string {
  const digits = /#(x?)([0-9a-f]+)/i.exec(reference)
  if (!digits) return ' '
  const sign = String.fromCodePoint(Math.min(Number.parseInt(digits[2] ?? '', digits[1] ? 16 : 10), 0x10ffff))
  if (ONLY_INVISIBLE.test(sign)) return ''
  if (ONLY_DASH.test(sign)) return '-'

  return /[\w.,-]/.test(sign) ? sign : ' '
}

/** The index of the last number that is not greater than the given one, among numbers in ascending order. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= most) low = middle
    else high = middle - 1
  }

  return low
}
