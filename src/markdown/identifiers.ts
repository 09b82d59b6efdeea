import type { HastNode, HastPluginDefinition } from 'satteri'

/** A longer name does not fit a line of a phone. */
const LONG = 30

/** A plugin that keeps identifiers in backticks out of translation, and lets the first of each on a page be linked by `<Identifier>`. */
export function identifiers(): HastPluginDefinition {
  const seen = new Set<string>()

  return {
    name: 'identifiers',
    element: {
      filter: ['code'],
      visit(node, context) {
        context.setProperty(node, 'translate', 'no')
        const parent = context.parent(node)
        if (parent?.type === 'element' && (parent.tagName === 'pre' || parent.tagName === 'a')) return
        const name = context.textContent(node)
        const [text] = node.children
        if (text && name.length > LONG) context.replaceNode(text, breakable(name))
        if (seen.has(name) || !/^[A-Za-z]\w+(?:\(.*)?$/.test(name)) return
        seen.add(name)
        context.wrapNode(node, {
          type: 'mdxJsxTextElement',
          name: 'Identifier',
          attributes: [{ type: 'mdxJsxAttribute', name: 'name', value: name }],
          children: [],
        })
      },
    },
  }
}

/** A name → the same with room for a line to end behind its parts. */
function breakable(name: string): HastNode[] {
  const room: HastNode = { type: 'mdxJsxTextElement', name: 'Break', attributes: [], children: [] }

  return name
    .split(/(?<=[_.])/)
    .flatMap((value): HastNode[] => [{ type: 'text', value }, room])
    .slice(0, -1)
}
