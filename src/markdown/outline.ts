import type { MdastNode, MdastPluginDefinition, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'
import { CODE_COMPONENTS, GUIDE_COMPONENTS } from './page-components.ts'

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
  /** What a page must not hold, in the words of its author. */
  forbidden: string[]
}

const KINDS: Readonly<Record<string, Part['kind']>> = { Cause: 'cause', Step: 'step' }

const COMPONENTS = new Set<string>([...CODE_COMPONENTS, ...GUIDE_COMPONENTS])

type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>
type Context = Parameters<NonNullable<MdastPluginDefinition['paragraph']>>[1]

/** A plugin that leaves the outline of a page in its frontmatter, where `render()` gives it back. */
export function outline(): MdastPluginDefinition {
  const found: Outline = { opening: '', parts: [], sections: [], samples: [], forbidden: [] }
  const forbid = (written: string) => void found.forbidden.push(written.slice(0, 60))
  const element = (node: Element, context: Context) => {
    const name = node.name ?? ''
    if (!COMPONENTS.has(name)) return forbid(`<${name}>`)
    const kind = KINDS[name]
    if (kind) found.parts.push({ kind, ...attributesOf(node), text: textOf(node.children, context) })
    if (name === 'Section') found.sections.push(attribute(node, 'id'))
    if (name === 'Sample') found.samples.push(attribute(node, 'file'))
    if (node.children.some((child) => 'name' in child && child.name === name)) forbid(`<${name}> within itself`)
  }

  return {
    name: 'outline',
    after(root, context) {
      const first = root.children.findIndex(({ type }) => type === 'mdxJsxFlowElement')
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
    link: ({ url }) => (/^(?:https:\/\/|\/|#)/.test(url) ? undefined : forbid(`](${url})`)),
  }
}

function attributesOf(node: Element): Pick<Part, 'id' | 'title' | 'program' | 'sources'> {
  const program = attribute(node, 'program')
  const sources = [...attribute(node, 'sources').matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '')

  return { id: attribute(node, 'id'), title: attribute(node, 'title').trim(), ...(program && { program }), sources }
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
