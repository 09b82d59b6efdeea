import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type HTMLElement } from 'node-html-parser'
import { describe, expect, inject, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { englishIn, falselyMarkedIn, isEnglish } from './english.ts'
import { LACKING } from './pseudo-locale.ts'
import { PSEUDO_LOCALES } from './pseudo-locales.ts'
import { accented, mirrored, say } from './pseudo-text.ts'

const dist = inject('pseudoSite')
const SHARED = ['index.html', '404.html', 'offline/index.html', '0x80090322/index.html']

/** The html element of a page. */
function pageAt(path: string): HTMLElement {
  const page = parse(readFileSync(join(dist, path), 'utf8'), {
    blockTextElements: { script: true, style: true },
  }).querySelector('html')
  if (!page) throw new Error(`${path} holds no page`)

  return page
}

const isBorrowed = (page: HTMLElement) => page.querySelector('meta[name=robots]') !== null

describe.for(PSEUDO_LOCALES)('in $tag', ({ tag, dir }) => {
  const paths = globSync(`${tag}/**/index.html`, { cwd: dist }).toSorted()
  const pages = paths.map((path) => ({ path, page: pageAt(path) }))

  test('nothing is left in English, and nothing is called English that is not', () => {
    const findings = pages.flatMap(({ path, page }) => {
      // The title and the description of a page that has no translation cannot be marked.
      if (isBorrowed(page)) for (const part of page.querySelectorAll('head > *')) part.remove()

      return [...englishIn(page), ...falselyMarkedIn(page)].map((text) => `${path}: ${text}`)
    })

    expect(pages.length).toBeGreaterThan(100)
    expect(findings).toEqual([])
  })

  test('every page runs in the direction of its language', () => {
    for (const { path, page } of pages) expect(page.getAttribute('dir'), path).toBe(dir)
    for (const path of SHARED) {
      const parts = pageAt(path).querySelectorAll(`[lang=${tag}]`)

      expect(parts.length, path).toBeGreaterThan(0)
      expect(new Set(parts.map((part) => part.getAttribute('dir'))), path).toEqual(new Set([dir]))
      expect(parts.flatMap(englishIn), path).toEqual([])
    }
  })

  test('what is not translated is shown in English, marked as such, and leads to pages of the locale', () => {
    for (const path of [`codes/${LACKING.code}`, `guides/${LACKING.guide}`]) {
      const page = pageAt(`${tag}/${path}/index.html`)
      const borrowed = page.querySelectorAll('main [lang=en-US]')

      expect(borrowed.map((part) => part.getAttribute('dir'))).toEqual(borrowed.map(() => 'ltr'))
      expect(page.querySelector('main .notice')?.textContent, path).toSatisfy((text: string) => !isEnglish(text))
      const astray = borrowed.flatMap((part) =>
        part.querySelectorAll('a').filter((link) => link.getAttribute('href')?.startsWith('/en-US/')),
      )
      expect(astray.map(String), path).toEqual([])
    }
    const glossary = pageAt(`${tag}/glossary/index.html`)
    expect(glossary.querySelector(`#${LACKING.term}`)?.getAttribute('lang')).toBe('en-US')
    const errors = pageAt(`${tag}/related-errors/index.html`)
    expect(errors.querySelector(`#${LACKING.relatedError} .prose`)?.getAttribute('lang')).toBe('en-US')
  })

  test('everything else that a locale has is there', () => {
    for (const path of [`${tag}/feed.xml`, `${tag}/llms.txt`, `${tag}/manifest.webmanifest`, `opensearch.${tag}.xml`])
      expect(readFileSync(join(dist, path), 'utf8').length, path).toBeGreaterThan(100)
    expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).toContain(`/${tag}/codes/SEC_E_OK/`)
    expect(globSync(`pagefind/index/${tag.toLowerCase()}_*`, { cwd: dist }).length).toBeGreaterThan(0)
    const card = pageAt(`${tag}/index.html`).querySelector('meta[property="og:image"]')?.getAttribute('content') ?? ''
    expect(readFileSync(join(dist, new URL(card).pathname)).length).toBeGreaterThan(1000)
  })
})

test('causes keep their ids and the evidence of the default locale', () => {
  const evidenceOf = (tag: string) =>
    pageAt(`${tag}/codes/SEC_E_WRONG_PRINCIPAL/index.html`)
      .querySelectorAll('article.part')
      .map((part) => [part.id, part.querySelectorAll('.evidence a').map(({ textContent }) => textContent)])
  const english = evidenceOf('en-US')

  expect(english.length).toBeGreaterThan(3)
  for (const { tag } of PSEUDO_LOCALES) expect(evidenceOf(tag), tag).toEqual(english)
})

test.for([
  ['Search', true],
  ['SEC_E_OK (0x00000000)', false],
  ['Copy {value}', true],
  ['{name} {hex}', false],
  [say('Copy {value}, as `klist` prints it', accented), true],
  [say('Copy {value}', accented), false],
  [say('The client’s ticket, TLS 1.2', mirrored), false],
])('"%s" is English: %s', ([text, expected]) => {
  expect(isEnglish(String(text))).toBe(expected)
})

test('the accented text is a third longer', () => {
  const prose = Object.values(parseYaml(readFileSync('content/en-US/ui.yaml', 'utf8'))).join(' ')

  expect(say(prose, accented).length / prose.length).toBeGreaterThan(1.3)
})
