import { toBareHex, toSigned } from '../codes/hresult.ts'
import type { Rule, RuledContent } from './rule.ts'
import { CODES_FILE } from './table-rules.ts'

/** Eight hexadecimal digits or a decimal, as logs write numbers of 32 bits. */
const NUMBER = /(?<![0-9A-Za-z])(?:0x)?-?(?:[0-9A-Fa-f]{8}|\d{7,10})(?![0-9A-Za-z])/gi
/** Signs that no reader sees and that change what is read or copied, and the one that stands for what was not UTF-8. */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}]/u

/** Prose names only codes that exist, repeats no number of one by hand, and holds no control characters. */
export const assertProse: Rule = (content, say) => {
  const names = new Set(content.codes.flatMap(({ name, also = [] }) => [name, ...also]))
  const numbers = numbersOf(content)
  for (const { place, text } of textsOf(content)) {
    const mentioned = new Set(text.match(/\bSEC_[EI]_\w*[A-Za-z0-9]/g) ?? [])
    const number = text.match(NUMBER)?.find((digits) => numbers.has(digits.toLowerCase().replace(/^(?:0x)?-?/, '')))
    const control = CONTROL.exec(text)?.[0].codePointAt(0)
    for (const name of mentioned) {
      if (!names.has(name)) say(place, `${name} does not exist`, `correct the name, or add it to ${CODES_FILE}`)
    }
    if (number)
      say(
        place,
        `the prose repeats the number ${number} of a code`,
        'write the name of the code, since numbers are made from the table',
      )
    if (control !== undefined)
      say(place, `it holds the control character U+${control.toString(16).padStart(4, '0')}`, 'remove it')
  }
}

function textsOf(content: RuledContent): { place: string; text: string }[] {
  const inFiles = (files: ReadonlyMap<string, Readonly<Record<string, unknown>>>, name: string) =>
    [...files].flatMap(([tag, own]) =>
      Object.entries(own).map(([record, value]) => ({ place: `content/${tag}/${name}, ${record}`, text: flat(value) })),
    )

  return [
    ...[...content.codePages, ...content.guides].map(({ file, data, body }) => ({
      place: file,
      text: `${flat(data)}\n${body}`,
    })),
    ...inFiles(content.glossaries, 'glossary.yaml'),
    ...inFiles(content.relatedErrorTexts, 'related-errors.yaml'),
    ...inFiles(content.searchTerms, 'search-terms.yaml'),
    ...inFiles(content.strings, 'ui.yaml'),
  ]
}

/** Everything that a value says, keys included. */
function flat(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)

  return Object.entries(value)
    .map(([key, part]) => `${key} ${flat(part)}`)
    .join('\n')
}

/** The numbers of the table in these notations, in small letters, without prefix and sign. */
function numbersOf({ codes }: RuledContent): Set<string> {
  const values = codes.flatMap(({ value }) => value || [])

  return new Set(
    values.flatMap((value) => [toBareHex(value).toLowerCase(), String(Math.abs(toSigned(value))), String(value)]),
  )
}
