import { toBareHex, toHex } from '../codes/hresult.ts'
import { codesOfFunction } from '../codes/relations.ts'
import { PHASES } from '../schemas/code-record.ts'
import type { GuidePage } from '../schemas/guide-page.ts'
import type { SourcePage } from '../source/locale-texts.ts'
import { addressOf, type Edition } from './edition.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** What a guide needs besides its edition. */
export interface GuideParts {
  slug: string
  page: SourcePage<GuidePage>
  /** The sentences about the codes met beside these, by their id. */
  neighbours: Readonly<Record<string, string>>
  /** A file of content/samples → its text. */
  sample(file: string): string
}

type Attributes = Readonly<Record<string, string>>

/** A guide in plain Markdown: its components are written as headings, tables and numbers. */
export function guideMarkdown(parts: GuideParts, edition: Edition): string {
  const { title, summary, codes } = parts.page.data
  const links = codes.map((name) => link(inCode(name), addressOf(edition, `codes/${name}/`)))

  return `${paragraphs(
    `# ${title}`,
    `> ${summary}`,
    withoutComponents(parts.page.body, componentsFor(parts, edition)),
    section(2, edition.t('guides.codes'), list(links)),
  )}\n`
}

/** Writes each tag of a known component as what the component gives for it; all else stays as it is. */
function withoutComponents(
  body: string,
  components: Readonly<Record<string, (attributes: Attributes) => string>>,
): string {
  const names = Object.keys(components).join('|')
  const opening = new RegExp(`<(${names})((?:\\s+\\w+="[^"]*")*)\\s*/?>`, 'g')
  const closing = new RegExp(`\\n*^</(?:${names})>\\n*`, 'gm')

  return body.replaceAll(closing, '\n\n').replaceAll(opening, (_, name: string, written: string) => {
    const attributes = [...written.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])

    return components[name]?.(Object.fromEntries(attributes) as Attributes) ?? ''
  })
}

function componentsFor({ slug, neighbours, sample }: GuideParts, edition: Edition) {
  const { t, tables } = edition
  const codeOf = (name = '') => {
    const found = edition.codes.find((candidate) => candidate.name === name)
    if (!found) throw new Error(`${name} is not in the table`)

    return found
  }

  return {
    Section: ({ id }: Attributes) => `## ${t(`guide.${slug}.${id}`)}`,
    Value: ({ of, as = 'hex' }: Attributes) => {
      const { value, hex, signed } = codeOf(of)
      const forms: Attributes = { hex, bare: toBareHex(value), signed: String(signed), unsigned: String(value) }

      return inCode(forms[as] ?? hex)
    },
    Sample: ({ file = '' }: Attributes) =>
      `${file}:\n\n\`\`\`${file.split('.').at(-1)}\n${sample(file).trim()}\n\`\`\``,
    Conversation: () => t('conversation.all'),
    HresultBits: ({ of }: Attributes) => bitsTable(codeOf(of).value, edition),
    AlertTable: () =>
      table(
        t('alerts.caption'),
        [t('alerts.number'), t('alerts.name'), t('alerts.code')],
        tables.alerts
          .toSorted((a, b) => a.number - b.number)
          .map(({ number, name, code }) => [String(number), inCode(name), inCode(code)]),
      ),
    LdapTable: () =>
      table(
        t('ldap.caption'),
        [t('ldap.data'), t('ldap.meaning')],
        tables.neighbours
          .filter(({ group }) => group === 'ldap-data')
          .map(({ id, value }) => [inCode(value), neighbours[id] ?? '']),
      ),
    FunctionMatrix: () => functionTables(edition),
  }
}

function bitsTable(value: number, { t }: Edition): string {
  const bits = (value >>> 0).toString(2).padStart(32, '0')
  const fields: [key: string, from: number, to: number][] = [
    ['severity', 0, 1],
    ['reserved', 1, 5],
    ['facility', 5, 16],
    ['code', 16, 32],
  ]

  return table(
    t('bits.label', { hex: toHex(value) }),
    fields.map(([key]) => t(`bits.${key}`)),
    [fields.map(([, from, to]) => inCode(bits.slice(from, to)))],
  )
}

function functionTables({ t, tables, codes }: Edition): string {
  const order = codes.map(({ name }) => name)
  const rowsOf = (phase: string) =>
    tables.functions
      .filter((record) => record.phase === phase)
      .map((record) => [inCode(record.name), codesOfFunction(record, order).map(inCode).join(', ')])
      .filter(([, listed]) => listed !== '')

  return paragraphs(
    ...PHASES.map((phase) =>
      table(t(`phase.${phase}`), [t('functions.function'), t('functions.codes')], rowsOf(phase)),
    ),
  )
}
