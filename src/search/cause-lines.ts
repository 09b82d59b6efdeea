import { sureCode, type Hit } from '../codes/answer.ts'
import type { CauseTitle, LookupIndex } from '../codes/lookup-index.ts'
import type { CauseLine, Item } from './items.ts'
import type { Results } from './results.ts'

/** A code and its causes → the ids of those that the input speaks of, the closest first. */
export type Closest = (code: string, causes: readonly CauseTitle[]) => string[]

/** The causes that an input speaks of are among the first two for four in five of the threads in `tests/cases`. */
const MOST_CLOSEST = 2

/**
 * Results → the same with causes under their codes. A code that is meant without doubt, and not only beside a sub-code of LDAP, has all of
 * them, the closest first and marked; others have only the closest.
 */
export function withCauses(results: Results, { byName }: LookupIndex, closest: Closest): Results {
  const sure = sureCode(results.answer)
  const leadsToCode = results.destination?.startsWith('codes/')
  const linesOf = (code: string): CauseLine[] => {
    const causes = byName.get(code)?.causes ?? []
    const ids = closest(code, causes).slice(0, MOST_CLOSEST)
    const isNear = ([id]: CauseTitle) => ids.includes(id)
    const near = causes.filter(isNear).sort(([a], [b]) => ids.indexOf(a) - ids.indexOf(b))
    const others = code === sure && leadsToCode ? causes.filter((cause) => !isNear(cause)) : []

    return [...near, ...others].map((cause) => {
      const [id, title] = cause

      return { title, path: `codes/${code}/#${id}`, isClosest: code === sure && isNear(cause) }
    })
  }
  const withLines = (item: Item): Item => (item.code ? { ...item, causes: linesOf(item.code) } : item)
  const groups = results.groups.map((group) =>
    group.name === 'recognised' || group.name === 'prose' ? { ...group, items: group.items.map(withLines) } : group,
  )

  return { ...results, groups }
}

/** Of a longer input this much is compared with causes. */
const LONGEST_REST = 10_000

/** An input and the codes that were read from it → the beginning of the input without what they were read from. */
export function restOf(input: string, hits: readonly Hit[]): string {
  const start = input.slice(0, LONGEST_REST)
  const within = hits.filter(({ end }) => end <= LONGEST_REST)

  return within.reduceRight((rest, mark) => `${rest.slice(0, mark.start)} ${rest.slice(mark.end)}`, start)
}
