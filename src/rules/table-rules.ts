import { toHex } from '../codes/hresult.ts'
import { repeated, type Rule } from './rule.ts'

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
export const assertReferences: Rule = ({ references, codes, sources, relatedErrors, alerts }, say) => {
  const known = { codes: new Set(codes.map(({ name }) => name)), sources: new Set(Object.keys(sources)) }
  for (const { file, record, field, collection, id } of references) {
    if (known[collection].has(id)) continue
    say(
      `${file}, ${record}`,
      `"${field}" names ${id}, which is not in the table`,
      `correct the name, or add ${id} to content/${collection}.yaml`,
    )
  }
  for (const { name, code } of alerts) {
    if (known.codes.has(code) || relatedErrors.some(({ id }) => id === code)) continue
    const right = `correct the name, or add ${code} to ${CODES_FILE} or content/related-errors.yaml`
    say(`content/tls-alerts.yaml, ${name}`, `"code" names ${code}, which is not in the table`, right)
  }
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
