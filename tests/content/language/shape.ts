import { walk, treeOf, type Node } from './prose.ts'

/** What a translation must share with its original. */
export interface Shape {
  /** Causes, steps, sections, lists, tables and code blocks, in their order. */
  parts: string[]
  /** The code blocks with their language. */
  code: string[]
  /** The identifiers of the opening, and of each cause, step or section after it. */
  identifiers: string[][]
}

/** The shape of a page's body. */
export function shapeOf(body: string): Shape {
  const tree = treeOf(body)
  const nodes = [...walk(tree)]
  const blocks = (tree.children ?? []).filter(({ type }) => type === 'mdxJsxFlowElement')
  const opening = { type: 'root', children: (tree.children ?? []).filter((node) => !blocks.includes(node)) }

  return {
    parts: nodes.flatMap((node) => partOf(node) ?? []),
    code: nodes.filter(({ type }) => type === 'code').map(({ lang, value }) => `${lang}\n${commandsOf(value ?? '')}`),
    identifiers: [opening, ...blocks].map(identifiersOf),
  }
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

function identifiersOf(block: Node): string[] {
  const names = [...walk(block)].flatMap((node) => {
    if (node.type === 'inlineCode') return node.value ?? []

    return node.type === 'mdxJsxTextElement' ? elementOf(node) : []
  })

  return [...new Set(names)].sort()
}

function partOf(node: Node): string | undefined {
  if (node.type === 'list') return node.ordered ? 'ordered list' : 'list'
  if (['listItem', 'table', 'tableRow', 'tableCell', 'code'].includes(node.type)) return node.type
  if (node.type === 'mdxJsxFlowElement') return elementOf(node)

  return undefined
}

/** An element with its attributes; titles are prose, and sources stand in the original alone. */
function elementOf({ name, attributes = [] }: Node): string {
  const own = attributes.filter((attribute) => !['title', 'sources'].includes(attribute.name))

  return `<${[name, ...own.map((attribute) => `${attribute.name}="${String(attribute.value)}"`)].join(' ')}>`
}

/** `certutil` prints its labels in the language of Windows, so a filter for one is cut to the part that all share. */
function commandsOf(code: string): string {
  return code.replaceAll("Select-String 'DNS Name'", "Select-String 'DNS'")
}
