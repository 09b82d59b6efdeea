import { alertsOf, appearancesOf, packagesOf, returnedBy } from '../codes/relations.ts'
import type { Code } from '../codes/code.ts'
import { toHex } from '../codes/hresult.ts'
import { codePageOf, sourcesOf } from '../data/code-pages.ts'
import { translatorOf } from '../data/strings.ts'
import { alerts, appearances, functions, isCode, sources } from '../data/tables.ts'
import { evidenceLinks } from '../locales/evidence.ts'
import { packageNames } from '../locales/package-names.ts'
import { codePath, learnUrl, repositoryUrl } from '../locales/paths.ts'
import { listOf } from '../locales/strings.ts'
import type { CodeComponent } from '../markdown/page-components.ts'
import { withoutComponents, type ComponentTexts } from './components.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** A code's page in a locale as plain Markdown, its sections in the order of the page. `site` is the address of the host. */
export function codeMarkdown(code: Code, tag: string, site: URL | undefined): string {
  const t = translatorOf(tag)
  const { data, body } = codePageOf(tag, code.name)
  const part = ({ id = '', title = '' }) => {
    const links = evidenceLinks(sourcesOf(code.name, id), tag).map(({ text, url }) => link(text, url))
    const evidence = links.length > 0 ? t('list.labeled', { label: t('code.sources'), value: listOf(links, t) }) : ''

    return `${paragraphs(`### ${title}`, evidence)}\n\n`
  }
  const parts: ComponentTexts<CodeComponent> = {
    Causes: () => `## ${t('code.causes')}`,
    Cause: part,
    Steps: () => `## ${t('code.steps')}`,
    Step: part,
  }
  const prose = withoutComponents(body, parts)

  return `${paragraphs(
    `# ${code.name}`,
    `> ${data.meaning}`,
    facts(code, tag),
    section(2, t('code.meaning'), prose),
    section(2, t('code.origin'), origin(code, tag)),
    section(2, t('code.appearances'), ...appearancesIn(code, tag)),
    section(2, t('code.related'), related(code, tag, site)),
    section(2, t('code.sources'), sourceList(code, tag), data.disagreement ?? ''),
  )}\n`
}

function facts(code: Code, tag: string): string {
  const t = translatorOf(tag)
  const line = (key: string, value: string) => t('list.labeled', { label: t(key), value })

  return list([
    line('code.hex', inCode(code.hex)),
    line('code.signed', inCode(String(code.signed))),
    line('code.unsigned', inCode(String(code.value))),
    line('table.kind', t(`kind.${code.kind}`)),
    line('code.area', t(`area.${code.area}`)),
    ...(code.alias ? [t('code.alias-of', { name: code.alias })] : []),
    ...(code.aliases.length > 0 ? [t('code.aliases', { names: listOf(code.aliases, t) })] : []),
    ...(code.prefixMisleads ? [t('code.prefix-misleads')] : []),
  ])
}

function origin(code: Code, tag: string): string {
  const t = translatorOf(tag)
  const rows = returnedBy(code.name, functions).map((record) => [
    link(record.name, learnUrl(tag, record.pages[0]?.learn ?? '')),
    packageNames(
      packagesOf(record).map(({ name }) => name),
      t,
    ),
  ])

  return table(t('code.returned-by'), [t('code.function'), t('code.packages')], rows) || t('code.no-function')
}

function appearancesIn(code: Code, tag: string): string[] {
  const t = translatorOf(tag)
  const labeled = (label: string, value: string) => t('list.labeled', { label, value })
  const numberOf = (system: string, number: number) => (system === 'ntstatus' ? toHex(number) : String(number))
  const equivalents = (code.equivalents ?? []).map(({ system, name, number }) =>
    [labeled(t(`system.${system}`), inCode(name)), number === undefined ? '' : numberOf(system, number)]
      .join(' ')
      .trim(),
  )
  const programs = appearancesOf(code, appearances).map(({ product, text }) =>
    labeled(t(`product.${product}`), inCode(text)),
  )
  const own = alertsOf(code.name, alerts)

  return [
    section(
      3,
      t('code.alerts'),
      list(own.map(({ number, name }) => `${t('code.alert', { number: String(number) })} ${inCode(name)}`)),
    ),
    section(3, t('code.equivalents'), list(equivalents)),
    section(3, t('code.programs'), list(programs)),
  ]
}

function related(code: Code, tag: string, site: URL | undefined): string {
  const t = translatorOf(tag)
  const { distinctions = {} } = codePageOf(tag, code.name).data
  const addressOf = (name: string) => new URL(codePath(tag, name), site).href
  const named = (name: string) => (isCode(name) ? link(inCode(name), addressOf(name)) : inCode(name))
  const others = code.related.filter((name) => !distinctions[name])
  const line = (name: string, text: string) => t('list.labeled', { label: named(name), value: text })

  return list([
    ...Object.entries(distinctions).map(([name, difference]) => line(name, difference)),
    ...others.map((name) => line(name, codePageOf(tag, name).data.meaning)),
  ])
}

function sourceList(code: Code, tag: string): string {
  return list(
    code.sources.map((id) => {
      const source = sources[id]
      if (!source) throw new Error(`${id} is no source`)

      return 'learn' in source
        ? link(source.title, learnUrl(tag, source.learn))
        : link(source.title, repositoryUrl(source.repository, source.path))
    }),
  )
}
