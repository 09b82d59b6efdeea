import type { APIRoute } from 'astro'
import { codePageOf } from '../../data/code-pages.ts'
import { guidesOf } from '../../data/guides.ts'
import { translatorOf } from '../../data/strings.ts'
import { codes } from '../../data/tables.ts'
import { DEFAULT_LOCALE, LOCALES, otherLocales } from '../../locales/locales.ts'
import { absoluteUrl, codePath, localePath, sitePath } from '../../locales/paths.ts'

/** One for each locale, and at the root that of the default one. */
export function getStaticPaths() {
  return [undefined, ...LOCALES.map(({ tag }) => tag)].map((locale) => ({ params: { locale } }))
}

/** The site in one file for language models, in the form of llmstxt.org; it leads to the Markdown of each page. */
export const GET: APIRoute = ({ params: { locale: tag = DEFAULT_LOCALE } }) => {
  const t = translatorOf(tag)
  const link = (text: string, path: string) => `- [${text}](${absoluteUrl(path)})`
  const page = (text: string, path: string) => link(text, `${path}index.md`)

  return new Response(
    [
      `# ${t('site.name')}\n\n> ${t('site.description')}\n\n## ${t('nav.codes')}\n`,
      ...codes.map(
        ({ name, hex }) => `${page(name, codePath(tag, name))}: ${hex}. ${codePageOf(tag, name).data.meaning}`,
      ),
      `\n## ${t('nav.guides')}\n`,
      ...guidesOf(tag).map(
        ({ name, data }) => `${page(data.title, localePath(tag, `guides/${name}/`))}: ${data.summary}`,
      ),
      '\n## Optional\n',
      page(t('glossary.title'), localePath(tag, 'glossary/')),
      page(t('related.title'), localePath(tag, 'related-errors/')),
      link(t('footer.data'), sitePath('codes.json')),
      ...otherLocales(tag).map((other) => link(other.name, localePath(other.tag, 'llms.txt'))),
      '',
    ].join('\n'),
  )
}
