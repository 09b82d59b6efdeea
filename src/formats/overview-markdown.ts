import { frequentOf } from '../codes/frequent.ts'
import { codePageOf } from '../data/code-pages.ts'
import { glossaryOf } from '../data/glossary.ts'
import { guidesOf } from '../data/guides.ts'
import { relatedErrorsOf } from '../data/related-errors.ts'
import { translatorOf } from '../data/strings.ts'
import { codes } from '../data/tables.ts'
import { coverageOf } from '../data/translations.ts'
import { LOCALES } from '../locales/locales.ts'
import { codePath, localePath } from '../locales/paths.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** Turns a path on this site into the address that a file for programs names. */
type AddressOf = (path: string) => string

/** Each page that is no code and no guide, by its path within the locale → that page in plain Markdown. */
export const OVERVIEWS: Readonly<Record<string, (tag: string, address: AddressOf) => string>> = {
  '': homeMarkdown,
  'codes/': tableMarkdown,
  'guides/': (tag, address) => overview(tag, 'guides', guideList(tag, address)),
  'glossary/': (tag) =>
    overview(tag, 'glossary', list(glossaryOf(tag).map(({ term, definition }) => `**${term}**: ${definition}`))),
  'related-errors/': relatedMarkdown,
  'translations/': coverageMarkdown,
}

function homeMarkdown(tag: string, address: AddressOf): string {
  const t = translatorOf(tag)
  const line = (name: string) =>
    `${link(inCode(name), markdownOf(codePath(tag, name), address))}: ${codePageOf(tag, name).data.meaning}`

  return `${paragraphs(
    `# ${t('home.title')}`,
    `> ${t('home.lead', { count: codes.length })}`,
    section(2, t('home.frequent'), list(frequentOf(codes).map(({ name }) => line(name)))),
    link(t('home.all'), markdownOf(localePath(tag, 'codes/'), address)),
    section(2, t('home.guides'), guideList(tag, address)),
    list(
      ['glossary', 'related-errors'].map((page) =>
        link(t(`${page === 'glossary' ? page : 'related'}.title`), markdownOf(localePath(tag, `${page}/`), address)),
      ),
    ),
  )}\n`
}

function tableMarkdown(tag: string, address: AddressOf): string {
  const t = translatorOf(tag)
  const head = ['name', 'hex', 'kind', 'meaning'].map((column) => t(`table.${column}`))
  const rows = codes.map(({ name, hex, kind }) => [
    link(inCode(name), markdownOf(codePath(tag, name), address)),
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

function guideList(tag: string, address: AddressOf): string {
  return list(
    guidesOf(tag).map(
      ({ name, data }) =>
        `${link(data.title, markdownOf(localePath(tag, `guides/${name}/`), address))}: ${data.summary}`,
    ),
  )
}

/** Who reads one page in Markdown wants the next one in Markdown, too. */
function markdownOf(path: string, address: AddressOf): string {
  return `${address(path)}index.md`
}
