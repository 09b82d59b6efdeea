import { notationsOf } from '../codes/relations.ts'
import { bitsOf, toHex } from '../codes/hresult.ts'
import type { GuideEntry } from '../data/guides.ts'
import { relatedErrorsOf } from '../data/related-errors.ts'
import { samples } from '../data/samples.ts'
import { translatorOf } from '../data/strings.ts'
import { alerts, codeOf, listingFunctions } from '../data/tables.ts'
import { absoluteUrl, codePath } from '../locales/paths.ts'
import type { Translate } from '../locales/strings.ts'
import type { GuideComponent } from '../markdown/page-components.ts'
import { withoutComponents, type ComponentTexts } from './components.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** A guide in a locale as plain Markdown: its components are written as headings, tables and numbers. */
export function guideMarkdown({ name, data, body }: GuideEntry, tag: string): string {
  const t = translatorOf(tag)
  const links = data.codes.map((code) => link(inCode(code), absoluteUrl(codePath(tag, code))))

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
    Value: ({ of = '', as = 'hex' }) => inCode(notationsOf(codeOf(of))[as] ?? ''),
    Sample: ({ file = '' }) => {
      const text = (samples.get(file) ?? '').trim()
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
    FunctionMatrix: () => {
      const head = [t('functions.function'), t('functions.codes')]
      const tables = listingFunctions.map(({ phase, functions }) => {
        const rows = functions.map((record) => [inCode(record.name), record.codes.map(inCode).join(', ')])

        return table(t(`phase.${phase}`), head, rows)
      })

      return paragraphs(...tables)
    },
  }
}

function bitsTable(value: number, t: Translate): string {
  const bits = bitsOf(value)
  const head = Object.keys(bits).map((field) => t(`bits.${field}`))

  return table(t('bits.label', { hex: toHex(value) }), head, [Object.values(bits).map(inCode)])
}
