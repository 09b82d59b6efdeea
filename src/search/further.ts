import { besideOf, type Beside, type PackedBeside } from '../codes/beside.ts'
import type { Answer } from '../codes/lookup.ts'
import type { LookupTable } from '../codes/table.ts'
import { listOf, type Translate } from '../locales/strings.ts'
import { fill, itemOf, type Item, type Loaded, type Texts } from './answer.ts'

/** What answers an input beyond names and numbers. */
export interface Further {
  beside: Beside
  /** What the words of an input find, apart from the codes already taken. */
  prose(input: string, answer: Answer, taken: Set<string>, loaded: Loaded): Item[]
  neighbours(answer: Answer, loaded: Loaded): Item[]
  /** Whether the texts of the locale itself leave the words of an input unanswered, or nearly so. */
  wantsFallback(input: string, answer: Answer, texts: Texts): boolean
}

/** What stands beside the table as it travels, and the table → what answers the rest of an input. Throws nothing. */
export function furtherOf(packed: PackedBeside, table: LookupTable): Further {
  const beside = besideOf(packed, table)

  return {
    beside,
    prose: (input, answer, taken, loaded) =>
      loaded.texts ? proseItems(input, answer, taken, loaded, loaded.texts) : [],
    neighbours: (answer, loaded) => neighbourItems(answer, loaded, beside),
    wantsFallback: (input, { words }, { own }) =>
      words !== 'none' &&
      /\p{Script=Latin}{3}/u.test(input) &&
      !own.search(input, words).some(({ telling }) => telling),
  }
}

const MOST_PROSE = 12

/** The codes and pages that the words of an input find, best first; those in `taken` are left out. */
function proseItems(input: string, { words }: Answer, taken: Set<string>, loaded: Loaded, texts: Texts): Item[] {
  if (words === 'none') return []
  const own = texts.own.search(input, words)
  const foreign = own.some(({ telling }) => telling) ? [] : (texts.fallback?.index.search(input, words) ?? [])
  const foreignLeads = (foreign[0]?.score ?? 0) > 1.4 * (own[0]?.score ?? 0)
  const ordered = foreignLeads ? [...foreign, ...own] : [...own, ...foreign]
  const items: Item[] = []
  for (const { code } of ordered) {
    if (taken.has(code)) continue
    taken.add(code)
    const borrowed = !own.some((hit) => hit.code === code)
    items.push(itemOf(code, loaded, borrowed ? loaded.labels['search.english'] : undefined))
  }
  for (const page of texts.pages ?? []) {
    if (page.code && taken.has(page.code)) continue
    if (page.code) taken.add(page.code)
    items.push(page.code ? itemOf(page.code, loaded) : { title: page.title, path: page.path, text: page.excerpt })
  }

  return items.slice(0, MOST_PROSE)
}

/** The codes of other families in an input, and the alerts that stand beside an event, each with the code it goes with. */
function neighbourItems({ neighbours, alerts }: Answer, { labels, texts }: Loaded, beside: Beside): Item[] {
  const labelled: Translate = (key, values = {}) => fill(labels[key] ?? '', values)
  const others = neighbours.flatMap((id): Item[] => {
    const entry = beside.neighbour(id)
    const [code] = entry?.codes ?? []
    if (!entry || !code) return []
    const sentence = texts?.own.sentenceOf(id)
    const name = /^[A-Z]/.test(id) ? id : id.replace(/^ldap-data-/, 'data ').replace(/^schannel-/, 'Schannel ')
    const note = labelled('search.goes-with', { names: listOf(entry.codes, labelled) })
    const hex = entry.value.startsWith('0x') && { hex: entry.value }

    return [{ code, title: name, ...hex, note, path: `codes/${code}/`, ...(sentence && { text: sentence }) }]
  })
  const told = alerts.flatMap(({ number, name, code }): Item[] => {
    if (!code) return []
    const note = labelled('search.goes-with', { names: code })

    return [{ code, title: `alert ${number} ${name}`, note, path: `codes/${code}/` }]
  })

  return [...others, ...told]
}
