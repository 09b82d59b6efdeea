import { toHex } from '../codes/hresult.ts'
import { repeated, type Rule, type RuledContent } from './rule.ts'

export const CODES_FILE = 'content/codes.yaml'

/** Every value and every rank belongs to one code, and an alias names a code that has a value. */
export const assertTable: Rule = ({ codes }, say) => {
  const byName = new Map(codes.map((code) => [code.name, code]))
  for (const { name, value, alias, rank, related = [], sources } of codes) {
    const place = `${CODES_FILE}, ${name}`
    const sameValue = codes.find((code) => value !== undefined && code.value === value)?.name ?? name
    const sameRank = codes.find((code) => rank !== undefined && code.rank === rank)?.name ?? name
    if (sameValue !== name)
      say(
        place,
        `the value ${toHex(value ?? 0)} is already that of ${sameValue}`,
        `give its own value, or "alias: ${sameValue}"`,
      )
    if (sameRank !== name) say(place, `the rank ${rank} is already that of ${sameRank}`, 'give each rank once')
    if (alias && byName.get(alias)?.alias) say(place, `${alias} is itself an alias`, 'name a record that has a value')
    if (related.includes(name)) say(place, 'it is related to itself', 'remove it from "related"')
    for (const twice of [...repeated(related), ...repeated(sources)])
      say(place, `${twice} stands in a list twice`, 'keep it once')
  }
}

/** What a record names exists. */
export const assertReferences: Rule = (content, say) => {
  const codes = content.codes.map(({ name }) => name)
  const missing = (place: string, field: string, name: string, file: string) =>
    say(place, `"${field}" names ${name}, which is not in the table`, `correct the name, or add ${name} to ${file}`)
  for (const { place, fields } of codesNamed(content)) {
    for (const [field, names] of Object.entries(fields)) {
      for (const name of names.filter((own) => !codes.includes(own))) missing(place, field, name, CODES_FILE)
    }
  }
  for (const { name, sources } of content.codes) {
    for (const id of sources.filter((own) => !content.sources[own]))
      missing(`${CODES_FILE}, ${name}`, 'sources', id, 'content/sources.yaml')
  }
  for (const { name, code } of content.alerts) {
    if (codes.includes(code) || content.relatedErrors.some(({ id }) => id === code)) continue
    missing(`content/tls-alerts.yaml, ${name}`, 'code', code, `${CODES_FILE} or content/related-errors.yaml`)
  }
}

/** The places where records name codes, by the field. */
function codesNamed({ codes, functions, appearances, changes, relatedErrors, guides }: RuledContent) {
  const named = (place: string, fields: Record<string, readonly string[]>) => ({ place, fields })
  const listed = (place: string, names: 'all' | readonly string[]) =>
    named(place, { codes: names === 'all' ? [] : names })

  return [
    ...codes.map(({ name, alias, related = [] }) =>
      named(`${CODES_FILE}, ${name}`, { alias: alias ? [alias] : [], related }),
    ),
    ...functions.flatMap(({ name, pages }) =>
      pages.map(({ success = [], failure = [], corrected = [] }) =>
        named(`content/functions.yaml, ${name}`, { success, failure, code: corrected.map(({ code }) => code) }),
      ),
    ),
    ...appearances.map((record) => listed(`content/appearances.yaml, ${record.product}`, record.codes)),
    ...changes.map((record) => listed(`content/changelog.yaml, ${record.date}`, record.codes)),
    ...relatedErrors.map((record) => listed(`content/related-errors.yaml, ${record.id}`, record.codes)),
    ...guides.map(({ file, data }) => listed(file, data.codes)),
  ]
}

/** The latest change stands first, and a kind of change has one record a day. */
export const assertChanges: Rule = ({ changes }, say) => {
  const days = changes.map(({ date, change }) => `${date} ${change}`)
  for (const [index, { date, change }] of changes.entries()) {
    const place = `content/changelog.yaml, ${date}`
    if (date > (changes[index - 1]?.date ?? date))
      say(place, 'it stands behind an older change', 'put the latest first')
    if (days.indexOf(`${date} ${change}`) < index)
      say(place, `"${change}" stands there twice`, 'join the codes in one record')
  }
}
