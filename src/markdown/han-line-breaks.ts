import type { HastPluginDefinition } from 'satteri'

const WIDE = String.raw`[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60，。：；「」（）、]`
const BREAK = new RegExp(`(?<=${WIDE})[ \\t]*\\n[ \\t]*(?=${WIDE})`, 'g')

/** Takes out the line breaks of a source file between Han signs, where a browser would show a blank. */
export const hanLineBreaks: HastPluginDefinition = {
  name: 'han-line-breaks',
  text(node) {
    const value = node.value.replaceAll(BREAK, '')

    return value === node.value ? undefined : { type: 'text', value }
  },
}
