import { DEFAULT_LOCALE } from '../../src/locales/locales.ts'
import type { SearchClient } from '../../src/search/client.ts'
import type { Results } from '../../src/search/results.ts'

/** Something that somebody types: the codes it means, of which the first must lead; none for an input that means no code. */
export interface Query {
  q: string
  lang: string
  expect: string[]
  /** Codes that are right as well. */
  also?: string[]
  /** Of the first code, the causes that the input tells of, any of which is right: it is judged by them alone. */
  causes?: string[]
  kind: string
}

/** Something that somebody pastes: the codes to be read from it, all of them and no other. */
export interface Text {
  text: string
  lang: string
  expect: string[]
  /** Codes that may be read from it, too. */
  related_ok?: string[]
  form: string
  hard?: boolean
}

export type Case = Query | Text

/** How the cases of one kind in one locale went. */
export interface Tally {
  locale: string
  kind: string
  count: number
  first: number
  within: number
  /** The shares in percent that are asked for. */
  goal: { first: number; within: number; met: boolean }
  /** A line per case that went wrong. */
  missed: string[]
}

const EXACT = [
  'name',
  'partial-name',
  'spaced-name',
  'hex',
  'barehex',
  'signed',
  'unsigned',
  'low-word',
  'alert',
  'equivalent',
]
const WITHIN = 3

/** Cases, and the search of each locale → a tally per locale and kind. Rejects where a locale has no search, or its files cannot be read. */
export async function measure(cases: readonly Case[], searches: ReadonlyMap<string, SearchClient>): Promise<Tally[]> {
  const tallies = new Map<string, Tally>()
  for (const one of cases) {
    const locale = localeOf(one.lang, searches)
    const search = searches.get(locale)
    if (!search) throw new Error(`${locale} is no locale of this site`)
    const ask = 'causes' in one ? search.all : search.words
    const results = await ask('q' in one ? one.q : one.text)
    const kind = kindOf(one)
    const tally = tallies.get(`${locale} ${kind}`) ?? newTally(locale, kind)
    tallies.set(`${locale} ${kind}`, add(tally, one, results))
  }

  return [...tallies.values()].map(finish)
}

/** A text may be in any language; it is read on the page of the default locale then. */
function localeOf(lang: string, searches: ReadonlyMap<string, SearchClient>): string {
  return [...searches.keys()].find((tag) => tag === lang || tag.startsWith(`${lang}-`)) ?? DEFAULT_LOCALE
}

function kindOf(one: Case): string {
  if ('q' in one) return one.expect.length === 0 ? 'no code' : one.kind
  if (one.expect.length === 0) return 'text without a code'

  return one.form === 'message-only' ? 'text with a message' : 'text with codes'
}

function newTally(locale: string, kind: string): Tally {
  const goal = { first: 93, within: 97, met: false }
  if (EXACT.includes(kind)) Object.assign(goal, { first: 100, within: 100 })
  if (kind.startsWith('text')) Object.assign(goal, { first: 98, within: 98 })
  if (kind === 'text with a message') Object.assign(goal, { first: 0, within: 80 })
  // Many texts fit several causes, and some leave open which it is.
  if (kind === 'cause') Object.assign(goal, { first: 0, within: 50 })
  // Words that mean no code may find one: a reader sees at once that it is not theirs.
  if (kind === 'no code') Object.assign(goal, { first: 0, within: 0 })

  return { locale, kind, count: 0, first: 0, within: 0, goal, missed: [] }
}

function add(tally: Tally, one: Case, results: Results): Tally {
  const { first, within, found } = 'q' in one ? judgeQuery(one, results) : judgeText(one, results)
  const right = tally.kind === 'text with a message' ? within : first
  const input = JSON.stringify('q' in one ? one.q : one.text.slice(0, 100))
  const line = `${tally.locale} ${tally.kind}: ${input} should give ${one.expect.join(', ') || 'nothing'}, gave ${found.slice(0, 4).join(', ') || 'nothing'}`

  return {
    ...tally,
    count: tally.count + 1,
    first: tally.first + Number(first),
    within: tally.within + Number(within),
    missed: right ? tally.missed : [...tally.missed, line],
  }
}

function finish(tally: Tally): Tally {
  const { first, within } = tally.goal
  const met = 100 * tally.first >= first * tally.count && 100 * tally.within >= within * tally.count

  return { ...tally, goal: { first, within, met } }
}

function judgeQuery({ expect, also = [], causes }: Query, results: Results) {
  if (causes) return judgeCauses(expect[0] ?? '', causes, results)
  const found = codesIn(results, ['recognised', 'prose'])
  if (expect.length === 0) return { first: found.length === 0, within: found.length === 0, found }
  const first = [...expect, ...also].includes(found[0] ?? '')

  return { first, within: expect.some((code) => found.slice(0, Math.max(WITHIN, expect.length)).includes(code)), found }
}

/** Whether a cause that is right is the closest under its code, and whether it is shown there. */
function judgeCauses(code: string, causes: readonly string[], { groups }: Results) {
  const lines = groups.flatMap(({ items }) => items).find((item) => item.code === code)?.causes ?? []
  const found = lines.map(({ path }) => path.replace(/.*#/, ''))

  return { first: causes.includes(found[0] ?? ''), within: causes.some((id) => found.includes(id)), found }
}

function judgeText({ expect, related_ok: related = [], form }: Text, results: Results) {
  if (form === 'message-only' && expect.length > 0) {
    const all = codesIn(results, ['recognised', 'prose', 'neighbours', 'nearest'])
    const within = expect.some((code) => all.slice(0, WITHIN).includes(code))

    return { first: expect.includes(all[0] ?? ''), within, found: all }
  }
  const found = codesIn(results, ['recognised'])
  const exact =
    expect.every((code) => found.includes(code)) && found.every((code) => [...expect, ...related].includes(code))

  return { first: exact, within: exact, found }
}

function codesIn({ groups }: Results, names: readonly string[]): string[] {
  const items = groups.filter(({ name }) => names.includes(name)).flatMap(({ items: all }) => all)

  return [...new Set(items.flatMap(({ code }) => code ?? []))]
}
