import { returnedBy } from '../codes/relations.ts'
import type { Code } from '../codes/code.ts'
import { codePageOf, sourcesOf } from '../data/code-pages.ts'
import { appearanceGroups, relatedCodes, sourceLinks } from '../data/code-sections.ts'
import { translatorOf } from '../data/strings.ts'
import { functions, isCode } from '../data/tables.ts'
import { evidenceLinks } from '../locales/evidence.ts'
import { packageNames } from '../locales/package-names.ts'
import { absoluteUrl, codePath, learnUrl } from '../locales/paths.ts'
import { listOf } from '../locales/strings.ts'
import type { CodeComponent } from '../markdown/page-components.ts'
import { withoutComponents, type ComponentTexts } from './components.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** A code's page in a locale as plain Markdown, its sections in the order of the page. */
export function codeMarkdown(code: Code, tag: string): string {
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
  const sources = sourceLinks(code, tag).map(({ title, url }) => link(title, url))

  return `${paragraphs(
    `# ${code.name}`,
    `> ${data.meaning}`,
    facts(code, tag),
    section(2, t('code.meaning'), prose),
    section(2, t('code.origin'), origin(code, tag)),
    section(2, t('code.appearances'), ...appearancesIn(code, tag)),
    section(2, t('code.related'), related(code, tag)),
    section(2, t('code.sources'), list(sources), data.disagreement ?? ''),
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
    packageNames(record, t),
  ])

  return table(t('code.returned-by'), [t('code.function'), t('code.packages')], rows) || t('code.no-function')
}

function appearancesIn(code: Code, tag: string): string[] {
  const line = ([label, ...texts]: string[]) =>
    translatorOf(tag)('list.labeled', { label: label ?? '', value: texts.map(inCode).join(' ') })

  return appearanceGroups(code, tag).map(({ title, rows }) => section(3, title, list(rows.map(line))))
}

function related(code: Code, tag: string): string {
  const t = translatorOf(tag)
  const { distinguished, others } = relatedCodes(code, tag)
  const named = (name: string) => (isCode(name) ? link(inCode(name), absoluteUrl(codePath(tag, name))) : inCode(name))
  const labeled = (group: readonly { name: string; text: string }[]) =>
    list(group.map(({ name, text }) => t('list.labeled', { label: named(name), value: text })))

  return paragraphs(labeled(distinguished), section(3, t('code.see-also'), labeled(others)))
}
