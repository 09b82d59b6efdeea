import { evaluate, type HastPluginEntry, type MdastPluginEntry } from 'satteri'
import { hastPlugins, mdastPlugins } from '../../src/markdown/plugins.ts'

type Props = Readonly<Record<string, unknown>>

/** What the build passes to the MDX of a page; each is shown under its own name. */
const NAMES = ['Causes', 'Cause', 'Identifier', 'Opening', 'Step', 'Steps', 'Term']
const COMPONENTS = Object.fromEntries(NAMES.map((name) => [name, name]))

/** MDX → its elements and components as they would be rendered, by the plugins of the build for the file that is named, or by those given. */
export async function rendered(
  body: string,
  plugins: { file?: string; mdast?: MdastPluginEntry[]; hast?: HastPluginEntry[] } = {},
): Promise<string> {
  const { file, mdast = file ? mdastPlugins : [], hast = file ? hastPlugins : [] } = plugins
  const page = await evaluate(body, {
    Fragment: ({ children }: Props) => markupOf(children),
    jsx: element,
    jsxs: element,
    mdastPlugins: mdast,
    hastPlugins: hast,
    ...(file && { fileURL: new URL(`file:///project/${file}`) }),
  })
  const content = page['default'] as (props: Props) => unknown

  return markupOf(content({ components: COMPONENTS }))
}

function element(type: unknown, given: unknown): string {
  const props = given as Props
  if (typeof type === 'function') return markupOf((type as (own: Props) => unknown)(props))
  const { children, ...attributes } = props
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value)}"`)

  return `<${String(type)}${written.join('')}>${markupOf(children)}</${String(type)}>`
}

function markupOf(children: unknown): string {
  return Array.isArray(children) ? children.map(markupOf).join('') : String(children ?? '')
}
