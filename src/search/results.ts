import { sureCode, type Answer } from '../codes/answer.ts'
import { alertItem, codeItem, hitItem, pageItem, relatedItem, type Item, type Known } from './items.ts'
import type { PageHit } from './pages.ts'
import { remarksOn } from './remarks.ts'
import type { WordHit } from './words.ts'

/** The groups of results, as the public DOM names them. */
export type GroupName = 'recognised' | 'prose' | 'neighbours' | 'nearest' | 'visited'

export interface Group {
  name: GroupName
  label: string
  items: Item[]
}

/** All that is shown for an input. */
export interface Results {
  groups: Group[]
  /** Sentences that go before the groups. */
  remarks: string[]
  /** Where a reader may be sent without being asked, as a path within the locale. */
  destination?: string
  answer: Answer
}

/** What the words of an input found. */
export interface Found {
  hits: readonly WordHit[]
  pages?: readonly PageHit[]
}

/** The share of the words that a hit must hold not to stand under "Perhaps"; where the best one holds less, all of them stand there. */
export const ENOUGH = 0.5
/** An input with several codes is called a text from this length on. */
const TEXT = 60
/** How many codes and related errors are shown for words; where fewer codes answer, others that come close stand behind them. */
const MOST = { prose: 8, related: 3, offered: 3 }

/** What an input means and what its words found → what to show. Throws nothing. */
export function resultsOf(input: string, answer: Answer, known: Known, found: Found = { hits: [] }): Results {
  const { index, t } = known
  const taken = new Set([...answer.recognized, ...answer.suggested].map(({ code }) => code))
  const ofCodes = found.hits.filter(({ id }) => index.byName.has(id))
  const best = claimed(ofCodes)
  const isNew = ({ id }: WordHit) => !taken.has(id)
  const codes = best.filter(isNew).slice(0, MOST.prose)
  const least = (found.hits[0]?.score ?? 0) * ENOUGH
  const related = claimed(found.hits.filter((hit) => !ofCodes.includes(hit) && hit.score >= least))
  const shown = new Set([...taken, ...codes.map(({ id }) => id)])
  const pages = (found.pages ?? []).filter(({ code }) => !code || !shown.has(code))
  const prose = [
    ...answer.suggested.map((hit) => hitItem(hit, known)),
    ...codes.map(({ id, language }) => codeItem(id, known, language && t('search.other-language', { language }))),
    ...pages.map((page) => pageItem(page, known)),
  ]
  const relatedEntries = related.slice(0, MOST.related).flatMap(({ id }) => index.relatedErrors.byId.get(id) ?? [])
  const others = [...new Set([...answer.relatedErrors, ...relatedEntries])]
  const neighbours = [
    ...others.map((entry) => relatedItem(entry)),
    ...answer.alerts.flatMap((alert) => alertItem(alert, known)),
  ]
  const offered = ofCodes.filter((hit) => !best.includes(hit) && isNew(hit)).map(({ id }) => id)
  const room = Math.max(0, MOST.offered - shown.size)
  const nearest = answer.nearest.length > 0 ? answer.nearest : offered.slice(0, room)
  const isText = answer.recognized.length > 1 && input.length > TEXT
  const destination = destinationOf(answer)
  const groups: [name: GroupName, items: Item[], label?: string][] = [
    ['recognised', answer.recognized.map((hit) => hitItem(hit, known)), isText ? 'text' : 'recognised'],
    ['prose', prose],
    ['neighbours', neighbours],
    ['nearest', nearest.map((code) => codeItem(code, known))],
  ]

  return {
    groups: groups
      .filter(([, items]) => items.length > 0)
      .map(([name, items, label = name]) => ({ name, items, label: t(`search.group.${label}`) })),
    remarks: remarksOn(answer, t),
    ...(destination && { destination }),
    answer,
  }
}

/** The hits that hold enough of the words; none where the best one does not. */
function claimed(hits: readonly WordHit[]): WordHit[] {
  return (hits[0]?.share ?? 0) >= ENOUGH ? hits.filter(({ share }) => share >= ENOUGH) : []
}

/** Where the one thing stands that is meant without doubt: the page of a code, or the sub-code of LDAP beside it, which tells more. */
function destinationOf(answer: Answer): string | undefined {
  const code = sureCode(answer)
  const data = answer.relatedErrors.find(({ group }) => group === 'ldap-data')

  return code && (data ? `related-errors/#${data.id}` : `codes/${code}/`)
}
