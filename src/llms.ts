import { guidesOf } from './guides.ts'
import { LOCALES } from './locales/locales.ts'
import { codePath, localePath, sitePath } from './locales/paths.ts'
import { llmsText } from './machine/llms-text.ts'
import { codes, textOf, translatorOf } from './reference.ts'

/** llms.txt in a locale: every code and guide, with the address of its Markdown. */
export async function llmsOf(tag: string, site: URL | undefined): Promise<string> {
  const t = translatorOf(tag)
  const address = (path: string) => new URL(path, site).href
  const guides = await guidesOf(tag)
  const translations = LOCALES.filter((locale) => locale.tag !== tag).map(({ tag: other, name }) => ({
    title: name,
    address: address(localePath(other, 'llms.txt')),
    about: '',
  }))

  return llmsText({
    t,
    codes: codes.map(({ name, hex }) => ({
      title: name,
      address: address(`${codePath(tag, name)}index.md`),
      about: `${hex}. ${textOf(tag, name).meaning}`,
    })),
    guides: guides.map(({ slug, data }) => ({
      title: data.title,
      address: address(`${localePath(tag, `guides/${slug}/`)}index.md`),
      about: data.summary,
    })),
    others: [
      { title: t('glossary.title'), address: address(`${localePath(tag, 'glossary/')}index.md`), about: '' },
      { title: t('footer.data'), address: address(sitePath('codes.json')), about: '' },
      ...translations,
    ],
  })
}
