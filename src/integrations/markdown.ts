import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { NodeHtmlMarkdown, type TranslatorConfigFactory } from 'node-html-markdown'
import { parse } from 'node-html-parser'
import { sitePath } from '../locales/paths.ts'

/** What leads elsewhere on the page, or works only there. */
const ASIDE = 'nav, form, copy-button, code-map, offline-control, .no-print, .strip, [hidden]'
/** What a browser does not show at the edges of an element. */
const SPACE = /(?<=<(?:a|h\d|span|p|li|dt|dd|td|th)\b[^>]*>)\s+|\s+(?=<\/(?:a|h\d|span|p|li|dt|dd|td|th|code)>)/g
const OFFERED = '<link rel="alternate" type="text/markdown"'

const translator = new NodeHtmlMarkdown(
  {
    bulletMarker: '-',
    emDelimiter: '*',
    maxConsecutiveNewlines: 2,
    // The underscores of a name emphasize nothing.
    globalEscape: [/[\\`*~[\]]/g, '\\$&'],
    lineStartEscape: [/^(\s*)([+>=#-] )/gm, '$1\\$2'],
  },
  {
    a: linkTo,
    dt: { prefix: '- ', surroundingNewlines: 1 },
    dd: { prefix: '  ', surroundingNewlines: 1 },
  },
)

translator.tableCellTranslators.set('a', linkTo)

/** Writes every page that offers it in Markdown, too, with links to the Markdown of other pages. */
export function markdown(): AstroIntegration {
  let site = ''

  return {
    name: 'markdown',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? ''
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir)
        const pages = globSync('**/index.html', { cwd: folder }).map((file) => file.replaceAll('\\', '/'))
        const texts = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]))
        const offered = [...texts].filter(([, html]) => html.includes(OFFERED))
        const paths = new Set(offered.map(([page]) => sitePath(page.replace(/index\.html$/, ''))))
        for (const [page, html] of offered) {
          writeFileSync(
            join(folder, page.replace(/html$/, 'md')),
            markdownOf(html, new URL(sitePath(page), site), paths),
          )
        }
      },
    },
  }
}

/** The main part of a page at an address → the same in Markdown. `paths` are those of the pages that have Markdown. */
function markdownOf(html: string, address: URL, paths: ReadonlySet<string>): string {
  const main = parse(html).querySelector('main')
  for (const aside of main?.querySelectorAll(ASIDE) ?? []) aside.remove()
  for (const link of main?.querySelectorAll('a[href]') ?? []) {
    const href = link.getAttribute('href') ?? ''
    const to = new URL(href, address)
    if (href.startsWith('#')) link.replaceWith(...link.childNodes)
    else
      link.setAttribute(
        'href',
        `${to.origin}${to.pathname}${paths.has(to.pathname) ? 'index.md' : ''}${to.search}${to.hash}`,
      )
  }
  const tidy = main?.innerHTML.replaceAll(SPACE, '').replaceAll('</a><a', '</a> <a') ?? ''

  return `${translator.translate(tidy).trim()}\n`
}

/** The library's own writes %5F for an underscore. */
function linkTo({ node }: Parameters<TranslatorConfigFactory>[0]) {
  return { prefix: '[', postfix: `](${node.getAttribute('href')})` }
}
