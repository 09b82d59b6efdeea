import { type HTMLElement, NodeType, type Node } from 'node-html-parser'
import { DEFAULT_LOCALE } from '../../src/locales/locales.ts'

const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'label']
/** What scripts say, and what they only work with. */
const SAID_BY_SCRIPTS =
  /^data-(?!(?:locale|base|files|site|value|area|kind|code|locales|table|pagefind-\w+|astro-\w.*)$)/
/** Names with underscores, hexadecimal numbers, sizes and blanks to be filled in are in no language. */
const NO_LANGUAGE = /\d MB\b|\w*_\w*|\b0x[0-9A-Fa-f]+\b|\{\w+\}/g
const SILENT = new Set(['SCRIPT', 'STYLE', 'CODE', 'PRE'])

/**
 * The English in a page, or a part of one, of a pseudo-locale: in its texts, its attributes and its head, unless marked as being in no language
 * or in another one.
 */
export function englishIn(part: HTMLElement): string[] {
  return [...spoken(part, tagOf(part))]
    .filter(({ tag, text }) => tag === tagOf(part) && isEnglish(text))
    .map(({ text }) => text)
}

/** What is marked as English in a page of a pseudo-locale and is not. */
export function falselyMarkedIn(part: HTMLElement): string[] {
  return [...spoken(part, tagOf(part))]
    .filter(({ tag, text }) => tag === DEFAULT_LOCALE && isPseudo(text))
    .map(({ text }) => text)
}

/** Whether a text holds a word without any accent. */
export function isEnglish(text: string): boolean {
  return /(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/u.test(text.replaceAll(NO_LANGUAGE, ' '))
}

function isPseudo(text: string): boolean {
  return /[^\x00-\x7f—–…·’“”→]/.test(text) && !isEnglish(text)
}

function tagOf(part: HTMLElement): string {
  return part.getAttribute('lang') ?? ''
}

interface Spoken {
  text: string
  /** The language that it is said to be in. */
  tag: string
}

function* spoken(node: Node, around: string): Generator<Spoken> {
  if (node.nodeType === NodeType.TEXT_NODE) {
    const text = node.textContent.trim()
    if (text) yield { text, tag: around }
  }
  if (node.nodeType !== NodeType.ELEMENT_NODE) return
  const element = node as HTMLElement
  if (SILENT.has(element.tagName) || element.getAttribute('translate') === 'no') return
  const tag = element.getAttribute('lang') ?? around
  for (const [name, text] of Object.entries(element.attributes)) {
    if (ATTRIBUTES.includes(name) || SAID_BY_SCRIPTS.test(name)) yield { text, tag }
  }
  const says = /^(?:description|og:(?:title|description|site_name))$/
  if (says.test(element.getAttribute('name') ?? element.getAttribute('property') ?? ''))
    yield { text: element.getAttribute('content') ?? '', tag }
  for (const child of element.childNodes) yield* spoken(child, tag)
}
