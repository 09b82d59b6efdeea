import { evaluate, type HastPluginList } from 'satteri'
import { Fragment, htmlOf, jsx, type Props } from './markup.ts'

/** A cause or a step of a code's page. */
export interface ProsePart {
  title: string
  html: string
}

/** The body of a code's page as HTML: what happened, and then causes or steps, never both. */
export interface Prose {
  opening: string
  causes: ProsePart[]
  steps: ProsePart[]
}

/**
 * The body of a code's page, MDX → HTML in its parts. Throws an Error that says what is wrong with the MDX.
 */
export async function renderProse(body: string, file: URL, hastPlugins: HastPluginList): Promise<Prose> {
  const causes: ProsePart[] = []
  const steps: ProsePart[] = []
  const collect = (parts: ProsePart[]) => (props: Props) => {
    const title = typeof props['title'] === 'string' ? props['title'].trim() : ''
    parts.push({ title, html: htmlOf(props.children).trim() })

    return null
  }
  const module = await evaluate(body, {
    Fragment,
    jsx,
    jsxs: jsx,
    hastPlugins,
    fileURL: file,
    elementAttributeNameCase: 'html',
    features: { smartPunctuation: false },
  })
  const content = module.default as (props: Props) => unknown
  const opening = htmlOf(content({ components: { Cause: collect(causes), Step: collect(steps) } })).trim()

  return { opening, causes, steps }
}
