import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse, type HTMLElement } from 'node-html-parser'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { LOCALES } from '../src/locales/locales.ts'
import type { SearchTexts } from '../src/search/texts.ts'
import type { TextsDirectory } from '../src/search/split-texts.ts'
import { tokensOf } from '../src/search/tokens.ts'
import { commonWords } from '../src/search/word-weights.ts'

/** What Pagefind makes for sites that have no search box of their own. */
const INTERFACES = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:js|css)$/
/** What tables and neighbouring pages repeat, and the search of names, numbers and keywords answers better. */
const REPEATED = '[data-pagefind-ignore], #values, #origin, #appearances, #related, #sources, pre'
/** What of the causes and steps tells a page apart; the rest of them would make the index too heavy for a first query. */
const TELLING = 'h1, .lead, #meaning, h3'

/** Particles and the like: what they stand beside tells more. */
const SINGLE_SIGN = /^\p{Script=Han}$/u

/**
 * Builds the full-text index of a folder of pages → how many pages there are, and how many hold text to index. A page is
 * indexed by its words, each once, without those that many codes share. The codes of a divided table are left out: Pagefind's
 * list of pages, which a first query fetches, would grow with them. The files are written here and not by Pagefind,
 * whose process dies without a word where the disk is full.
 */
export async function indexPages(folder: string): Promise<{ built: number; indexed: number }> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  let indexed = 0
  for (const { tag } of LOCALES) indexed += await indexLocale(index, folder, tag)
  const made = await index.getFiles()
  await close()
  if (made.errors.length > 0) throw new Error(`Pagefind could not make its index: ${made.errors.join('; ')}`)
  for (const { path, content } of made.files.filter((file) => !INTERFACES.test(file.path))) {
    const file = join(folder, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const built = globSync('**/*.html', { cwd: folder }).length

  return { built, indexed }
}

async function indexLocale(index: PagefindIndex, folder: string, tag: string): Promise<number> {
  const texts = readTexts(folder, tag)
  const isDivided = 'common' in texts
  const shared = isDivided ? texts.common.map(([word]) => word) : commonWords(texts)
  const common = new Set([...shared, ...texts.fillers])
  const wanted = isDivided ? '{guides/*,glossary}' : '{codes/*,guides/*,glossary}'
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' })
  let indexed = 0
  for (const file of globSync(`${tag}/${wanted}/index.html`, { cwd: folder }).sort()) {
    const page = parse(readFileSync(join(folder, file), 'utf8'))
    const body = page.querySelector('[data-pagefind-body]')
    if (!body) continue
    const code = /codes\/(\w+)\//.exec(file.replaceAll('\\', '/'))?.[1]
    const { errors } = await index.addCustomRecord({
      url: `/${dirname(file).replaceAll('\\', '/')}/`,
      content: wordsOf(textOf(body, code !== undefined), segmenter, common).join(' '),
      language: tag.toLowerCase(),
      meta: { title: page.querySelector('h1')?.text.trim() ?? '', excerpt: excerptOf(page), ...(code && { code }) },
    })
    if (errors.length > 0) throw new Error(`Pagefind could not index ${file}: ${errors.join('; ')}`)
    indexed++
  }

  return indexed
}

function readTexts(folder: string, tag: string): SearchTexts | TextsDirectory {
  const file = readdirSync(join(folder, 'lookup')).find(
    (name) => name.startsWith(`texts.${tag}.`) && name.endsWith('.json'),
  )
  if (!file) throw new Error(`${tag} has no texts to search`)

  return JSON.parse(readFileSync(join(folder, 'lookup', file), 'utf8')) as SearchTexts | TextsDirectory
}

function textOf(body: HTMLElement, isCode: boolean): string {
  for (const repeated of body.querySelectorAll(REPEATED)) repeated.remove()
  const parts = isCode ? body.querySelectorAll(TELLING) : [body]

  return parts.map(({ structuredText }) => structuredText).join('\n')
}

function wordsOf(text: string, segmenter: Intl.Segmenter, common: ReadonlySet<string>): string[] {
  const words = [...segmenter.segment(text.toLowerCase())].filter(({ isWordLike }) => isWordLike)
  const telling = words
    .map(({ segment }) => segment)
    .filter((word) => !SINGLE_SIGN.test(word) && !tokensOf(word).every((token) => common.has(token)))

  return [...new Set(telling)]
}

function excerptOf(page: HTMLElement): string {
  return page.querySelector('meta[name=description]')?.getAttribute('content') ?? ''
}
