import type { HastPluginDefinition } from 'satteri'

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
