import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codesOf } from '../src/codes/code.ts'
import { DEFAULT_LOCALE } from '../src/locales/locales.ts'
import { sitePath } from '../src/locales/paths.ts'
import { translator } from '../src/locales/strings.ts'
import { codeJson } from '../src/machine/code-json.ts'
import { codeMarkdown } from '../src/machine/code-markdown.ts'
import type { Edition } from '../src/machine/edition.ts'
import { glossaryMarkdown } from '../src/machine/glossary-markdown.ts'
import { guideMarkdown } from '../src/machine/guide-markdown.ts'
import { guidesMarkdown, homeMarkdown, tableMarkdown } from '../src/machine/overviews-markdown.ts'
import { translationsMarkdown } from '../src/machine/translations-markdown.ts'
import type { Content } from '../src/source/content.ts'
import { glossaryIn } from '../src/source/glossary.ts'
import { inOrder } from '../src/source/guide-order.ts'
import type { LocaleTexts } from '../src/source/locale-texts.ts'

/** Writes what a program reads in place of a page beside that page: index.md, and index.json for codes → how many files. */
export function writeMachineFiles(folder: string, { tables, locales }: Content, site: string): number {
  const codes = codesOf(tables.codes)
  const names = new Set(codes.map(({ name }) => name))
  const fallback = locales.find(({ tag }) => tag === DEFAULT_LOCALE)
  if (!fallback) throw new Error(`${DEFAULT_LOCALE} is not a locale of this site`)
  let count = 0
  const write = (path: string, text: string) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    count++
  }
  for (const locale of locales) {
    const { tag } = locale
    const edition: Edition = {
      tag,
      site: new URL(sitePath(''), site).href,
      tables,
      codes,
      names,
      t: translator(tag, { ...fallback.strings, ...locale.strings }),
      pageOf: (name) => pageOf(name, locale, fallback),
    }
    for (const code of codes) {
      write(`${tag}/codes/${code.name}/index.md`, codeMarkdown(code, edition))
      write(`${tag}/codes/${code.name}/index.json`, `${JSON.stringify(codeJson(code, edition), null, 1)}\n`)
    }
    const guides = new Map([...fallback.guides, ...locale.guides])
    for (const [slug, page] of guides) {
      const neighbours = { ...fallback.neighbours, ...locale.neighbours }
      write(`${tag}/guides/${slug}/index.md`, guideMarkdown({ slug, page, neighbours, sample }, edition))
    }
    const entries = inOrder([...guides].map(([slug, { data }]) => ({ slug, title: data.title, summary: data.summary })))
    write(`${tag}/index.md`, homeMarkdown(entries, edition))
    write(`${tag}/codes/index.md`, tableMarkdown(edition))
    write(`${tag}/guides/index.md`, guidesMarkdown(entries, edition))
    write(`${tag}/translations/index.md`, translationsMarkdown(locales, edition))
    write(`${tag}/glossary/index.md`, glossaryMarkdown(glossaryIn(locales, tag), edition))
  }

  return count
}

function pageOf(name: string, own: LocaleTexts, fallback: LocaleTexts): ReturnType<Edition['pageOf']> {
  for (const { tag, codes } of [own, fallback]) {
    const page = codes.get(name)
    if (page) return { tag, page }
  }
  throw new Error(`${name} has no page in ${fallback.tag}`)
}

function sample(file: string): string {
  return readFileSync(join(process.cwd(), 'content/samples', file), 'utf8')
}
