import { LOCALES } from '../locales/locales.ts'
import type { LocaleTexts } from '../source/locale-texts.ts'
import { translationsOf, type Freshness } from '../source/translations.ts'
import type { Edition } from './edition.ts'
import { paragraphs, table } from './markdown.ts'

const STATES: readonly Freshness[] = ['fresh', 'stale', 'missing']

/** The state of the translations in plain Markdown. */
export function translationsMarkdown(locales: readonly LocaleTexts[], { t }: Edition): string {
  const rows = LOCALES.map(({ tag, name }) => {
    const pages = translationsOf(locales, tag)

    return [name, ...STATES.map((state) => String(pages.filter(({ freshness }) => freshness === state).length))]
  })
  const head = [t('coverage.language'), ...STATES.map((state) => t(`coverage.${state}`))]

  return `${paragraphs(`# ${t('coverage.title')}`, `> ${t('coverage.lead')}`, table('', head, rows))}\n`
}
