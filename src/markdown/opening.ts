import type { MdastPluginDefinition } from 'satteri'

/** A plugin that puts what stands before the first component of a page into an `<Opening>`, so that it can be a section. */
export const opening: MdastPluginDefinition = {
  name: 'opening',
  after(root, context) {
    const first = root.children.findIndex(({ type }) => type === 'mdxJsxFlowElement')
    const end = first < 0 ? root.children.length : first
    const children = root.children.slice(0, end)
    const section = { type: 'mdxJsxFlowElement' as const, name: 'Opening', attributes: [], children }
    context.replaceNode(root, { type: 'root', children: [section, ...root.children.slice(end)] })
  },
}
