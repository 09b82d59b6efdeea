import { frequentOf } from '../codes/frequent.ts'
import { addressOf, type Edition } from './edition.ts'
import { code as inCode, link, list, paragraphs, section, table } from './markdown.ts'

/** What an overview says about a guide. */
export interface GuideEntry {
  slug: string
  title: string
  summary: string
}

/** The home page in plain Markdown: the codes most often met, and where everything else stands. */
export function homeMarkdown(guides: readonly GuideEntry[], edition: Edition): string {
  const { t, codes } = edition
  const frequent = frequentOf(codes)

  return `${paragraphs(
    `# ${t('home.title')}`,
    `> ${t('home.lead', { count: codes.length })}`,
    section(2, t('home.frequent'), list(frequent.map(({ name }) => lineOf(name, edition)))),
    link(t('home.all'), markdownOf(edition, 'codes/')),
    section(2, t('home.guides'), guideList(guides, edition)),
    link(t('glossary.title'), markdownOf(edition, 'glossary/')),
  )}\n`
}

/** The table of all codes in plain Markdown. */
export function tableMarkdown(edition: Edition): string {
  const { t, codes } = edition
  const rows = codes.map(({ name, hex, kind }) => [
    link(inCode(name), markdownOf(edition, `codes/${name}/`)),
    inCode(hex),
    t(`kind.${kind}`),
    edition.pageOf(name).page.data.meaning,
  ])
  const head = ['name', 'hex', 'kind', 'meaning'].map((column) => t(`table.${column}`))

  return `${paragraphs(`# ${t('table.title')}`, `> ${t('table.lead')}`, table(t('table.caption'), head, rows))}\n`
}

/** The list of guides in plain Markdown. */
export function guidesMarkdown(guides: readonly GuideEntry[], edition: Edition): string {
  const { t } = edition

  return `${paragraphs(`# ${t('guides.title')}`, `> ${t('guides.lead')}`, guideList(guides, edition))}\n`
}

function lineOf(name: string, edition: Edition): string {
  return `${link(inCode(name), markdownOf(edition, `codes/${name}/`))}: ${edition.pageOf(name).page.data.meaning}`
}

function guideList(guides: readonly GuideEntry[], edition: Edition): string {
  return list(
    guides.map(({ slug, title, summary }) => `${link(title, markdownOf(edition, `guides/${slug}/`))}: ${summary}`),
  )
}

/** Who reads one page in Markdown wants the next one in Markdown, too. */
function markdownOf(edition: Edition, path: string): string {
  return `${addressOf(edition, path)}index.md`
}
