/** A piece of finished HTML. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

export type Props = Record<string, unknown> & { children?: unknown }
type Component = (props: Props) => unknown

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr'])

/** The pieces of a page without an element around them. */
export function Fragment({ children }: Props): Markup {
  return new Markup(htmlOf(children))
}

/** The JSX factory that evaluates MDX to HTML. */
export function jsx(type: unknown, props: unknown): unknown {
  if (typeof type === 'function') return (type as Component)(props as Props)
  const { children, ...attributes } = props as Props
  const open = `<${String(type)}${Object.entries(attributes).map(attribute).join('')}>`

  return new Markup(VOID.has(String(type)) ? open : `${open}${htmlOf(children)}</${String(type)}>`)
}

/** Anything that JSX takes as a child → HTML; text is escaped. */
export function htmlOf(child: unknown): string {
  if (child instanceof Markup) return child.html
  if (Array.isArray(child)) return child.map(htmlOf).join('')
  if (child === null || child === undefined || typeof child === 'boolean') return ''

  return escapeHtml(String(child))
}

/** Text → the same text with the signs of HTML escaped. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function attribute([name, value]: [string, unknown]): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return ` ${name}`

  return ` ${name}="${escapeHtml(Array.isArray(value) ? value.join(' ') : String(value))}"`
}
