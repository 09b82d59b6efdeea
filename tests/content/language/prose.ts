import type { MdastNode } from 'satteri'
import { mdxToMdast } from 'satteri'
import type { LocaleTexts } from '../../support/texts.ts'

/** A stretch of prose: identifiers stand in it in `backticks`, words of a log in *asterisks*, code blocks not at all. */
export interface Passage {
  file: string
  /** The line within the body, or the key of the record. */
  place: string
  text: string
}

/** Any node of a page's tree, with the fields that the checks look at. */
export interface Node {
  type: string
  name?: string | null
  value?: string
  lang?: string | null
  ordered?: boolean | null
  position?: { start: { line: number } }
  attributes?: { name: string; value?: unknown }[]
  children?: Node[]
}

/** The body of a page as a tree. */
export function treeOf(body: string): Node {
  return mdxToMdast(body, { features: { smartPunctuation: false } }) as MdastNode as Node
}

/** A node and all below it, in the order of the text. */
export function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of node.children ?? []) yield* walk(child)
}

/** All prose of a locale: pages, guides, glossary, related errors and interface. Search terms are no prose. */
export function passagesOf({ tag, codes, guides, glossary, relatedErrors, strings }: LocaleTexts): Passage[] {
  const passages: Passage[] = []
  const add = (file: string, place: string, text: string | undefined) => {
    if (text) passages.push({ file, place, text })
  }
  for (const { file, data, body } of codes.values()) {
    add(file, 'meaning', data.meaning)
    for (const [name, text] of Object.entries(data.distinctions ?? {})) add(file, name, text)
    add(file, 'disagreement', data.disagreement)
    passages.push(...passagesIn(file, body))
  }
  for (const { file, data, body } of guides.values()) {
    add(file, 'title', data.title)
    add(file, 'summary', data.summary)
    passages.push(...passagesIn(file, body))
  }
  for (const [id, { term, definition }] of Object.entries(glossary)) {
    add(`content/${tag}/glossary.yaml`, id, term)
    add(`content/${tag}/glossary.yaml`, id, definition)
  }
  for (const [id, { meaning, cause = [], fix = [] }] of Object.entries(relatedErrors)) {
    for (const text of [meaning, ...cause, ...fix]) add(`content/${tag}/related-errors.yaml`, id, text)
  }
  for (const [key, text] of Object.entries(strings)) add(`content/${tag}/ui.yaml`, key, text)

  return passages
}

function passagesIn(file: string, body: string): Passage[] {
  const passages: Passage[] = []
  for (const node of walk(treeOf(body))) {
    const place = `line ${node.position?.start.line ?? 0}`
    const title = node.attributes?.find(({ name }) => name === 'title')?.value
    if (typeof title === 'string') passages.push({ file, place, text: title })
    if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading') {
      const text = (node.children ?? []).map(textOf).join('')
      passages.push({ file, place, text })
    }
  }

  return passages
}

function textOf(node: Node): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'emphasis') return `*${(node.children ?? []).map(textOf).join('')}*`
  if (node.type === 'mdxJsxTextElement' && !node.children?.length) return `\`${node.name}\``

  return (node.children ?? []).map(textOf).join('')
}
