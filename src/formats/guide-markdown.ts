import { readFileSync } from 'node:fs'
import { codesOfFunction } from '../codes/relations.ts'
import { toBareHex, toHex } from '../codes/hresult.ts'
import type { GuideEntry } from '../data/guides.ts'
import { relatedErrorsOf } from '../data/related-errors.ts'
import { translatorOf } from '../data/strings.ts'
import { alerts, codeOf, codes, functions } from '../data/tables.ts'
import { codePath } from '../locales/paths.ts'
import type { Translate } from '../locales/strings.ts'
import type { GuideComponent } from '../markdown/page-components.ts'
import { PHASES } from '../schemas/code.ts'
import { withoutComponents, type ComponentTexts } from './components.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** A guide in a locale as plain Markdown: its components are written as headings, tables and numbers. */
export function guideMarkdown({ name, data, body }: GuideEntry, tag: string, site: URL | undefined): string {
  const t = translatorOf(tag)
  const links = data.codes.map((code) => link(inCode(code), new URL(codePath(tag, code), site).href))

  return `${paragraphs(
    `# ${data.title}`,
    `> ${data.summary}`,
    withoutComponents(body, componentsFor(name, tag, t)),
    section(2, t('guides.codes'), list(links)),
  )}\n`
}

function componentsFor(name: string, tag: string, t: Translate): ComponentTexts<GuideComponent> {
  return {
    Section: ({ id }) => `## ${t(`guide.${name}.${id}`)}`,
    Value: ({ of = '', as = 'hex' }) => {
      const { value, hex, signed } = codeOf(of)
      const forms: Record<string, string> = {
        hex,
        bare: toBareHex(value),
        signed: String(signed),
        unsigned: String(value),
      }
      return inCode(forms[as] ?? hex)
    },
    Sample: ({ file = '' }) => {
      const text = readFileSync(`content/samples/${file}`, 'utf8').trim()
      return `${inCode(file)}\n\n\`\`\`${file.split('.').at(-1)}\n${text}\n\`\`\``
    },
    Conversation: () => t('conversation.all'),
    HresultBits: ({ of = '' }) => bitsTable(codeOf(of).value, t),
    AlertTable: () =>
      table(
        t('alerts.caption'),
        [t('alerts.number'), t('alerts.name'), t('alerts.code')],
        alerts.map(({ number, name: alert, code }) => [String(number), inCode(alert), inCode(code)]),
      ),
    LdapTable: () =>
      table(
        t('ldap.caption'),
        [t('ldap.data'), t('ldap.meaning')],
        relatedErrorsOf(tag)
          .filter(({ group }) => group === 'ldap-data')
          .map(({ value, meaning }) => [inCode(value), meaning]),
      ),
    FunctionMatrix: () => functionTables(t),
  }
}

function bitsTable(value: number, t: Translate): string {
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

function functionTables(t: Translate): string {
  const order = codes.map(({ name }) => name)
  const rowsOf = (phase: string) =>
    functions
      .filter((record) => record.phase === phase)
      .map((record) => [inCode(record.name), codesOfFunction(record, order).map(inCode).join(', ')])
      .filter(([, listed]) => listed !== '')

  return paragraphs(
    ...PHASES.map((phase) =>
      table(t(`phase.${phase}`), [t('functions.function'), t('functions.codes')], rowsOf(phase)),
    ),
  )
}
