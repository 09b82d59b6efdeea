import type { Code } from '../codes/code.ts'
import { frequentOf } from '../codes/frequent.ts'
import { codePageOf } from '../data/code-pages.ts'
import { glossaryOf } from '../data/glossary.ts'
import { guidesOf } from '../data/guides.ts'
import { relatedErrorsOf } from '../data/related-errors.ts'
import { translatorOf } from '../data/strings.ts'
import { codes } from '../data/tables.ts'
import { coverageOf } from '../data/translations.ts'
import { LOCALES, otherLocales } from '../locales/locales.ts'
import { absoluteUrl, codePath, localePath, sitePath } from '../locales/paths.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** Each page that is no code and no guide, by its path within the locale → that page in plain Markdown. */
export const OVERVIEWS: Readonly<Record<string, (tag: string) => string>> = {
  '': homeMarkdown,
  codes: tableMarkdown,
  guides: (tag) => overview(tag, 'guides', guideList(tag)),
  glossary: (tag) =>
    overview(tag, 'glossary', list(glossaryOf(tag).map(({ term, definition }) => `**${term}**: ${definition}`))),
  'related-errors': relatedMarkdown,
  translations: coverageMarkdown,
}

/** The site in one file for language models, in the form of llmstxt.org; it leads to the Markdown of each page. */
export function llmsText(tag: string): string {
  const t = translatorOf(tag)
  const line = ({ name, hex }: Code) =>
    `${link(name, markdownOf(codePath(tag, name)))}: ${hex}. ${codePageOf(tag, name).data.meaning}`
  const others = otherLocales(tag).map((other) => link(other.name, absoluteUrl(localePath(other.tag, 'llms.txt'))))
  const data = link(t('footer.data'), absoluteUrl(sitePath('codes.json')))

  return `${paragraphs(
    `# ${t('site.name')}`,
    `> ${t('site.description')}`,
    section(2, t('nav.codes'), list(codes.map(line))),
    section(2, t('nav.guides'), guideList(tag)),
    section(2, 'Optional', list([...furtherPages(tag), data, ...others])),
  )}\n`
}

function homeMarkdown(tag: string): string {
  const t = translatorOf(tag)
  const line = (name: string) =>
    `${link(inCode(name), markdownOf(codePath(tag, name)))}: ${codePageOf(tag, name).data.meaning}`

  return `${paragraphs(
    `# ${t('home.title')}`,
    `> ${t('home.lead', { count: codes.length })}`,
    section(2, t('home.frequent'), list(frequentOf(codes).map(({ name }) => line(name)))),
    link(t('home.all'), markdownOf(localePath(tag, 'codes/'))),
    section(2, t('home.guides'), guideList(tag)),
    list(furtherPages(tag)),
  )}\n`
}

function tableMarkdown(tag: string): string {
  const t = translatorOf(tag)
  const head = ['name', 'hex', 'kind', 'meaning'].map((column) => t(`table.${column}`))
  const rows = codes.map(({ name, hex, kind }) => [
    link(inCode(name), markdownOf(codePath(tag, name))),
    inCode(hex),
    t(`kind.${kind}`),
    codePageOf(tag, name).data.meaning,
  ])

  return overview(tag, 'table', table(t('table.caption'), head, rows))
}

function relatedMarkdown(tag: string): string {
  const said = (title: string, items: readonly string[]) =>
    section(3, translatorOf(tag)(title), items.length > 1 ? list(items) : items.join())
  const entries = relatedErrorsOf(tag).map(({ id, value, meaning, cause, fix, codes: names }) => {
    const parts = [said('related.causes', cause), said('code.steps', fix), said('related.codes', names.map(inCode))]

    return section(2, `${id} (${value})`, meaning, ...parts)
  })

  return overview(tag, 'related', paragraphs(...entries))
}

function coverageMarkdown(tag: string): string {
  const t = translatorOf(tag)
  const states = ['fresh', 'stale', 'missing'] as const
  const rows = LOCALES.map((locale) => [locale.name, ...states.map((state) => String(coverageOf(locale.tag)[state]))])

  return overview(
    tag,
    'coverage',
    table('', [t('coverage.language'), ...states.map((state) => t(`coverage.${state}`))], rows),
  )
}

function overview(tag: string, key: string, text: string): string {
  const t = translatorOf(tag)

  return `${paragraphs(`# ${t(`${key}.title`)}`, `> ${t(`${key}.lead`)}`, text)}\n`
}

function furtherPages(tag: string): string[] {
  const t = translatorOf(tag)

  return [
    link(t('glossary.title'), markdownOf(localePath(tag, 'glossary/'))),
    link(t('related.title'), markdownOf(localePath(tag, 'related-errors/'))),
  ]
}

function guideList(tag: string): string {
  return list(
    guidesOf(tag).map(
      ({ name, data }) => `${link(data.title, markdownOf(localePath(tag, `guides/${name}/`)))}: ${data.summary}`,
    ),
  )
}

/** Who reads one page in Markdown wants the next one in Markdown, too. */
function markdownOf(path: string): string {
  return `${absoluteUrl(path)}index.md`
}
