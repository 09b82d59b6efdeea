import type { MdastNode, MdastPluginDefinition, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'

/** A cause or a step of a code's page. */
export interface Part {
  kind: 'cause' | 'step'
  /** The same in every locale; empty where it is missing. */
  id: string
  title: string
  /** The program or layer whose reader it serves. */
  program?: string
  /** The evidence, in the default locale. */
  sources: string[]
  /** Its text without markup. */
  text: string
}

/** What a page consists of, as far as something besides its rendering asks. */
export interface Outline {
  /** The text before the first part, without markup. */
  opening: string
  parts: Part[]
  /** The ids of the sections of a guide. */
  sections: string[]
  /** The files that a guide shows. */
  samples: string[]
  /** The names of the components and elements that are written as tags in it. */
  components: string[]
  /** What no page must hold, in the words of its author. */
  forbidden: string[]
}

const KINDS: Readonly<Record<string, Part['kind']>> = { Cause: 'cause', Step: 'step' }

/** What the components may be told, each as a plain text. */
const ATTRIBUTES = new Set(['as', 'file', 'id', 'of', 'program', 'title'])
/** The one that is a list: texts between brackets. */
const LIST = /^\[(?:\s*(?:'[^']*'|"[^"]*")\s*,?)*\s*\]$/
/** To another site over https, within this one, or within the page. */
const LINK = /^(?:https:\/\/[^\s/@]+(?:[/?#][^\s]*)?$|\/(?!\/)|#)/

type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>
type Context = Parameters<NonNullable<MdastPluginDefinition['paragraph']>>[1]

/** A plugin that leaves the outline of a page in its frontmatter, where `render()` gives it back. */
export function outline(): MdastPluginDefinition {
  const found: Outline = { opening: '', parts: [], sections: [], samples: [], components: [], forbidden: [] }
  const forbid = (written: string) => void found.forbidden.push(written.slice(0, 60))
  const element = (node: Element, context: Context) => {
    const name = node.name ?? ''
    found.components.push(name)
    const kind = KINDS[name]
    if (kind) found.parts.push({ kind, ...attributesOf(node), text: textOf(node.children, context) })
    if (name === 'Section') found.sections.push(attribute(node, 'id'))
    if (name === 'Sample') found.samples.push(attribute(node, 'file'))
    for (const own of node.attributes.filter((each) => !isPlain(each)))
      forbid(`${'name' in own ? own.name : '{…}'} in <${name}>`)
    for (const child of node.children.flatMap((each) => ('name' in each ? (each.name ?? '') : []))) {
      if (child === name) forbid(`<${name}> within itself`)
      else if (kind || (KINDS[child] && name !== `${child}s`)) forbid(`<${child}> within <${name}>`)
    }
    if (node.children.length === 0 && /^(?:Causes|Steps|Section)$/.test(name)) forbid(`<${name}> with nothing in it`)
  }

  return {
    name: 'outline',
    after(root, context) {
      const first = root.children.findIndex(({ type }) => type === 'mdxJsxFlowElement')
      for (const each of root.children) {
        if ('name' in each && KINDS[each.name ?? '']) forbid(`<${each.name}> outside <${each.name}s>`)
      }
      found.opening = textOf(first < 0 ? root.children : root.children.slice(0, first), context)
      const { astro } = context.data as { astro?: { frontmatter: Record<string, unknown> } }
      if (astro) astro.frontmatter = { ...astro.frontmatter, outline: found }
    },
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
    mdxjsEsm: ({ value }) => forbid(value),
    mdxFlowExpression: ({ value }) => forbid(`{${value}}`),
    mdxTextExpression: ({ value }) => forbid(`{${value}}`),
    heading: (node, context) => forbid(`${'#'.repeat(node.depth)} ${context.textContent(node)}`),
    image: ({ url }) => forbid(`![](${url})`),
    imageReference: ({ identifier }) => forbid(`![][${identifier}]`),
    footnoteDefinition: ({ identifier }) => forbid(`[^${identifier}]`),
    link: ({ url }) => (LINK.test(url) ? undefined : forbid(`](${url})`)),
    definition: ({ url }) => (LINK.test(url) ? undefined : forbid(`]: ${url}`)),
  }
}

function attributesOf(node: Element): Pick<Part, 'id' | 'title' | 'program' | 'sources'> {
  const program = attribute(node, 'program')
  const sources = [...attribute(node, 'sources').matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '')

  return { id: attribute(node, 'id'), title: attribute(node, 'title').trim(), ...(program && { program }), sources }
}

function isPlain(own: Element['attributes'][number]): boolean {
  if (own.type !== 'mdxJsxAttribute') return false
  if (own.name === 'sources') return typeof own.value === 'object' && LIST.test(own.value?.value.trim() ?? '')

  return ATTRIBUTES.has(own.name) && typeof own.value === 'string'
}

/** An attribute's text, or the source of its expression; empty where there is none. */
function attribute({ attributes }: Element, wanted: string): string {
  const found = attributes.find((own) => own.type === 'mdxJsxAttribute' && own.name === wanted)
  const value = found && 'value' in found ? found.value : ''

  return typeof value === 'string' ? value : (value?.value ?? '')
}

function textOf(nodes: readonly MdastNode[], context: Context): string {
  return nodes.map((node) => context.textContent(node)).join('\n')
}
