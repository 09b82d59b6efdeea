import { toHex } from '../codes/hresult.ts'
import type { Fault } from './fault.ts'
import type { RuledContent } from './rules.ts'

export const CODES_FILE = 'content/codes.yaml'

/** Every value belongs to one code, and an alias names a code that has one. */
export function assertTable({ codes }: RuledContent): Fault[] {
  const byName = new Map(codes.map((code) => [code.name, code]))
  const byValue = new Map(
    codes
      .filter(({ value }) => value !== undefined)
      .map(({ name, value }) => [value, name])
      .reverse() as [number, string][],
  )
  const byRank = new Map(
    codes
      .filter(({ rank }) => rank !== undefined)
      .map(({ name, rank }) => [rank, name])
      .reverse() as [number, string][],
  )

  return codes.flatMap(({ name, value, alias, rank, related = [], sources }) => {
    const fault = (wrong: string, right: string): Fault => ({ file: CODES_FILE, record: name, wrong, right })
    const holder = value === undefined ? name : byValue.get(value)
    const ranked = rank === undefined ? name : byRank.get(rank)

    return [
      holder === name
        ? []
        : fault(
            `the value ${toHex(value ?? 0)} is already that of ${holder}`,
            `give its own value, or "alias: ${holder}"`,
          ),
      ranked === name ? [] : fault(`the rank ${rank} is already that of ${ranked}`, 'give each rank once'),
      alias && byName.get(alias)?.alias ? fault(`${alias} is itself an alias`, 'name a record that has a value') : [],
      related.includes(name) ? fault('it is related to itself', 'remove it from "related"') : [],
      [...repeated(related), ...repeated(sources)].map((twice) =>
        fault(`${twice} stands in a list twice`, 'keep it once'),
      ),
    ].flat()
  })
}

/** The records stand in order of value, so that the file reads like the table. */
export function assertOrder({ codes }: RuledContent): Fault[] {
  const valueOf = new Map(codes.map(({ name, value }) => [name, value]))
  let highest = 0

  return codes.flatMap(({ name, value, alias }) => {
    const own = value ?? valueOf.get(alias ?? '') ?? highest
    if (own >= highest) {
      highest = own
      return []
    }
    const wrong = `the value ${toHex(own)} stands behind the higher ${toHex(highest)}`

    return [{ file: CODES_FILE, record: name, wrong, right: 'keep the records in order of value' }]
  })
}

/** What a record names exists. */
export function assertReferences({ references, codes, sources, relatedErrors, alerts }: RuledContent): Fault[] {
  const known = { codes: new Set(codes.map(({ name }) => name)), sources: new Set(Object.keys(sources)) }
  const named = new Set([...known.codes, ...relatedErrors.map(({ id }) => id)])
  const alertCodes = alerts.filter(({ code }) => !named.has(code))

  return [
    ...references
      .filter(({ collection, id }) => !known[collection].has(id))
      .map(({ file, record, field, collection, id }): Fault => {
        const right = `correct the name, or add ${id} to content/${collection}.yaml`
        return { file, record, wrong: `"${field}" names ${id}, which is not in the table`, right }
      }),
    ...alertCodes.map(({ name, code }): Fault => {
      const right = `correct the name, or add ${code} to ${CODES_FILE} or content/related-errors.yaml`
      return {
        file: 'content/tls-alerts.yaml',
        record: name,
        wrong: `"code" names ${code}, which is not in the table`,
        right,
      }
    }),
  ]
}

/** The latest change stands first, and a kind of change has one record a day. */
export function assertChanges({ changes }: RuledContent): Fault[] {
  const days = changes.map(({ date, change }) => `${date} ${change}`)

  return changes.flatMap(({ date, change }, place) => {
    const fault = (wrong: string, right: string): Fault => ({
      file: 'content/changelog.yaml',
      record: date,
      wrong,
      right,
    })

    return [
      date > (changes[place - 1]?.date ?? date)
        ? fault('it stands behind an older change', 'put the latest first')
        : [],
      days.indexOf(`${date} ${change}`) < place
        ? fault(`"${change}" stands there twice`, 'join the codes in one record')
        : [],
    ].flat()
  })
}

/** No function and no related error stands in its table twice. */
export function assertUnique({ functions, relatedErrors }: RuledContent): Fault[] {
  const twice = (file: string, names: readonly string[]) =>
    repeated(names).map((record): Fault => ({
      file,
      record,
      wrong: 'the name stands there twice',
      right: 'keep one record',
    }))

  return [
    ...twice(
      'content/functions.yaml',
      functions.map(({ name }) => name),
    ),
    ...twice(
      'content/related-errors.yaml',
      relatedErrors.map(({ id }) => id),
    ),
  ]
}

/** The items that a list holds more than once. */
export function repeated(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, place) => items.indexOf(item) < place))]
}
