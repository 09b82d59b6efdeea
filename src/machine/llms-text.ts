import { link, list, paragraphs, section } from './markdown.ts'
import type { Translate } from '../locales/strings.ts'

/** A page that a language model may read, in Markdown. */
export interface LlmsPage {
  title: string
  address: string
  about: string
}

/** What llms.txt names, in one language. */
export interface LlmsParts {
  t: Translate
  codes: readonly LlmsPage[]
  guides: readonly LlmsPage[]
  /** The whole table, and the same file in the other languages. */
  others: readonly LlmsPage[]
}

/** The site in one file for language models, in the form of llmstxt.org. */
export function llmsText({ t, codes, guides, others }: LlmsParts): string {
  const lines = (pages: readonly LlmsPage[]) =>
    list(pages.map(({ title, address, about }) => `${link(title, address)}${about && `: ${about}`}`))

  return `${paragraphs(
    `# ${t('site.name')}`,
    `> ${t('site.description')}`,
    section(2, t('nav.codes'), lines(codes)),
    section(2, t('nav.guides'), lines(guides)),
    section(2, 'Optional', lines(others)),
  )}\n`
}
