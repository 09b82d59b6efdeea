import { stringify } from 'yaml'
import type { CodePage } from '../../src/schemas/code-page.ts'
import type { LocaleTexts, SourcePage } from '../../src/source/locale-texts.ts'
import type { Random } from './random.ts'
import type { SyntheticCode } from './synthetic-codes.ts'

const PART = /^<(?:Cause|Step) title="[^"]*">\n[\s\S]*?\n<\/(?:Cause|Step)>$/gm
/** Of the keywords of a page, so many are its model's; the others are strangers', or hold a word of the code's own name. */
const KEPT = 0.5
const BORROWED = 0.8

/** A page of a code that does not exist: the model's, with phrases and causes of other pages of the same kind in it. */
export function syntheticPage(
  { record, model }: SyntheticCode,
  { codes }: LocaleTexts,
  random: Random,
): { data: CodePage; body: string } {
  const own = pageOf(codes, model)
  const others = [...codes].filter(([name]) => name.startsWith(record.name.slice(0, 6))).map(([, page]) => page)
  const words = record.name.slice(6).toLowerCase().split('_')
  const meaning = mixed(own.data.meaning, random.pick(others).data.meaning)
  const keywords = own.data.keywords.map((phrase) => {
    const chance = random.next()
    if (chance < KEPT) return phrase

    return chance < BORROWED ? random.pick(random.pick(others).data.keywords) : `${words.join(' ')} ${phrase}`
  })
  const { translatedFrom: _, keywords: __, ...data } = own.data

  return { data: { ...data, meaning, keywords: [...new Set(keywords)] }, body: bodyAfter(own.body, others, random) }
}

/** A page as it stands in its file. */
export function fileOf(data: CodePage, body: string): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`
}

function pageOf(codes: LocaleTexts['codes'], name: string): SourcePage<CodePage> {
  const page = codes.get(name)
  if (!page) throw new Error(`${name} has no page`)

  return page
}

/** The beginning of a sentence with the end of another. */
function mixed(sentence: string, other: string): string {
  const begin = clauses(sentence)
  const end = clauses(other)

  return [...begin.slice(0, Math.ceil(begin.length / 2)), ...end.slice(Math.ceil(end.length / 2))].join('')
}

function clauses(sentence: string): string[] {
  return sentence.split(/(?<=[,;:，；：、]|\bthe |\bil |\bla |的)/)
}

function bodyAfter(body: string, others: readonly SourcePage<CodePage>[], random: Random): string {
  const opening = body.replaceAll(PART, '').trim()
  const kind = body.includes('<Step ') ? '<Step ' : '<Cause '
  const same = others.filter((page) => page.body.includes(kind))
  const parts = (body.match(PART) ?? []).map((part) =>
    random.next() < KEPT ? part : random.pick(random.pick(same).body.match(PART) ?? [part]),
  )

  return [opening, ...new Set(parts)].join('\n\n')
}
