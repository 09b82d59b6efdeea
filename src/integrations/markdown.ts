import { htmlToMarkdown } from '@mdream/js'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '../locales/locales.ts'
import { BASE } from '../locales/paths.ts'
import { afterBuild } from './after-build.ts'

/** How a page says that the same in Markdown stands beside it. */
const MARK = '<link rel="alternate" type="text/markdown"'
/** What serves the eye or the hand alone. */
const LEFT_OUT = 'title button copy-button code-map form nav offline-control svg [hidden] .no-print [role=img]'
/** Elements that the converter would leave as HTML → others that read the same. */
const PLAINER = { dl: 'div', dt: 'strong', dd: 'p', details: 'div', summary: 'p' }

/** Code, as it is; or an underscore within a word, which needs no backslash. */
const ESCAPED = /(```[^]*?```|`[^`\n]*`)|(?<=\w)\\_(?=\w)/g

/** Writes the main part of pages as Markdown beside them, for those who read with a program. */
export const markdown = () =>
  afterBuild('markdown', (folder, { site = '' }) => {
    let count = 0
    for (const page of globSync('**/index.html', { cwd: folder })) {
      const html = readFileSync(join(folder, page), 'utf8')
      if (!html.includes(MARK)) continue
      writeFileSync(join(folder, page.replace(/html$/, 'md')), asMarkdown(html, new URL(site).origin))
      count++
    }

    return `${count} pages`
  })

/** A page and the address of its host → the page in Markdown, whose links lead to Markdown where they lead to such a page. */
export function asMarkdown(html: string, origin: string): string {
  const text = htmlToMarkdown(html, {
    origin,
    plugins: { isolateMain: true, filter: { exclude: LEFT_OUT.split(' ') }, tagOverrides: PLAINER },
    clean: { fragments: true, selfLinkHeadings: true },
  })
  const tags = LOCALES.map(({ tag }) => tag).join('|')
  const links = new RegExp(`\\]\\(${origin}${BASE}(?:${tags})/(?!search/)(?:[^)#?]*/)?(?=[)#])`, 'g')

  return `${text.replaceAll(ESCAPED, (_, code?: string) => code ?? '_').replaceAll(links, '$&index.md')}\n`
}
