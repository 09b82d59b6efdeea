import type { Code } from '../codes/code.ts'
import { alertsOf, appearancesOf, packagesOf, returnedBy } from '../codes/relations.ts'
import { toHex } from '../codes/hresult.ts'
import { packageNames } from '../locales/package-names.ts'
import { learnUrl, repositoryUrl } from '../locales/paths.ts'
import { listOf } from '../locales/strings.ts'
import { partsOf, type MarkdownPart } from './code-parts.ts'
import { addressOf, type Edition } from './edition.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** A code's page in plain Markdown, its sections in the order of the page. */
export function codeMarkdown(code: Code, edition: Edition): string {
  const { t } = edition
  const { page } = edition.pageOf(code.name)
  const { opening, causes, steps } = partsOf(page.body)
  const parts = (own: readonly MarkdownPart[]) => own.map(({ title, text }) => section(3, title, text))

  return `${paragraphs(
    `# ${code.name}`,
    `> ${page.data.meaning}`,
    facts(code, edition),
    section(2, t('code.meaning'), opening),
    section(2, t('code.causes'), ...parts(causes)),
    section(2, t('code.steps'), ...parts(steps)),
    section(2, t('code.origin'), origin(code, edition)),
    section(2, t('code.appearances'), ...appearances(code, edition)),
    section(2, t('code.related'), related(code, edition)),
    section(2, t('code.sources'), sources(code, edition), page.data.disagreement ?? ''),
  )}\n`
}

function facts(code: Code, { t }: Edition): string {
  return list([
    `${t('code.hex')}: ${inCode(code.hex)}`,
    `${t('code.signed')}: ${inCode(String(code.signed))}`,
    `${t('code.unsigned')}: ${inCode(String(code.value))}`,
    `${t('table.kind')}: ${t(`kind.${code.kind}`)}`,
    `${t('code.area')}: ${t(`area.${code.area}`)}`,
    ...(code.alias ? [t('code.alias-of', { name: code.alias })] : []),
    ...(code.aliases.length > 0 ? [t('code.aliases', { names: listOf(code.aliases, t) })] : []),
    ...(code.prefixMisleads ? [t('code.prefix-misleads')] : []),
  ])
}

function origin(code: Code, { t, tables, tag }: Edition): string {
  const rows = returnedBy(code.name, tables.functions).map((record) => [
    link(record.name, learnUrl(tag, record.pages[0]?.learn ?? '')),
    packageNames(
      packagesOf(record).map(({ name }) => name),
      t,
    ),
  ])

  return table(t('code.returned-by'), [t('code.function'), t('code.packages')], rows) || t('code.no-function')
}

function appearances(code: Code, { t, tables }: Edition): string[] {
  const alerts = alertsOf(code.name, tables.alerts)
  const numberOf = (system: string, number: number) => (system === 'ntstatus' ? toHex(number) : String(number))

  return [
    section(
      3,
      t('code.alerts'),
      list(alerts.map(({ number, name }) => `${t('code.alert', { number: String(number) })} ${inCode(name)}`)),
    ),
    section(
      3,
      t('code.equivalents'),
      list(
        (code.equivalents ?? []).map(({ system, name, number }) =>
          [`${t(`system.${system}`)}: ${inCode(name)}`, number === undefined ? '' : numberOf(system, number)]
            .filter(Boolean)
            .join(' '),
        ),
      ),
    ),
    section(
      3,
      t('code.programs'),
      list(
        appearancesOf(code, tables.appearances).map(
          ({ product, text }) => `${t(`product.${product}`)}: ${inCode(text)}`,
        ),
      ),
    ),
  ]
}

function related(code: Code, edition: Edition): string {
  const { distinctions = {} } = edition.pageOf(code.name).page.data
  const named = (name: string) =>
    edition.names.has(name) ? link(inCode(name), addressOf(edition, `codes/${name}/`)) : inCode(name)
  const others = (code.related ?? []).filter((name) => !distinctions[name])

  return list([
    ...Object.entries(distinctions).map(([name, difference]) => `${named(name)}: ${difference}`),
    ...others.map((name) => `${named(name)}: ${edition.pageOf(name).page.data.meaning}`),
  ])
}

function sources(code: Code, { tables, tag }: Edition): string {
  return list(
    code.sources.map((id) => {
      const source = tables.sources[id]
      if (!source) throw new Error(`${id} is no source`)

      return 'learn' in source
        ? link(source.title, learnUrl(tag, source.learn))
        : link(source.title, repositoryUrl(source.repository, source.path))
    }),
  )
}
