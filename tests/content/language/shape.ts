import { walk, treeOf, type Node } from './prose.ts'

/** What a translation must share with its original: the parts of a page in order, its commands and identifiers. */
export interface Shape {
  parts: string[]
  code: string[]
  identifiers: string[]
}

/** The shape of a page's body. */
export function shapeOf(body: string): Shape {
  const parts: string[] = []
  const code: string[] = []
  const identifiers: string[] = []
  for (const node of walk(treeOf(body))) {
    const part = partOf(node)
    if (part) parts.push(part)
    if (node.type === 'code') code.push(`${node.lang}\n${commandsOf(node.value ?? '')}`)
    if (node.type === 'inlineCode') identifiers.push(node.value ?? '')
    if (node.type === 'mdxJsxTextElement') identifiers.push(elementOf(node))
  }

  return { parts, code, identifiers: [...new Set(identifiers)].sort() }
}

/** The identifiers in backticks in a text without other markup, each once, sorted. */
export function identifiersIn(text: string): string[] {
  return [...new Set(text.match(/`[^`]+`/g))].sort()
}

/** The places to be filled in an interface string, sorted. */
export function blanksIn(text: string): string[] {
  return [...new Set(text.match(/\{[^}]+\}/g))].sort()
}

/** What tells a page of this site apart from other Markdown: no headings, links, images, bold type or HTML of its own. */
export function foreignMarkup(body: string): string[] {
  const foreign = ['heading', 'link', 'linkReference', 'image', 'strong', 'html', 'mdxjsEsm', 'mdxFlowExpression']

  return [...walk(treeOf(body))].map(({ type }) => type).filter((type) => foreign.includes(type))
}

function partOf(node: Node): string | undefined {
  if (node.type === 'list') return node.ordered ? 'ordered list' : 'list'
  if (['listItem', 'table', 'tableRow', 'tableCell', 'code'].includes(node.type)) return node.type
  if (node.type === 'mdxJsxFlowElement') return elementOf(node)

  return undefined
}

/** An element with its attributes; titles are prose. */
function elementOf({ name, attributes = [] }: Node): string {
  const own = attributes.filter((attribute) => attribute.name !== 'title')

  return `<${[name, ...own.map((attribute) => `${attribute.name}="${String(attribute.value)}"`)].join(' ')}>`
}

/** `certutil` prints its labels in the language of Windows, so a filter for one is cut to the part that all share. */
function commandsOf(code: string): string {
  return code.replaceAll("Select-String 'DNS Name'", "Select-String 'DNS'")
}
