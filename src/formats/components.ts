type Attributes = Readonly<Record<string, string>>

/** What stands in Markdown for the components of a page, by their names there. */
export type ComponentTexts<Name extends string = string> = Readonly<Record<Name, (attributes: Attributes) => string>>

const ATTRIBUTES = String.raw`(?:\s+\w+=(?:"[^"]*"|\{[^\n]*?\}))*`

/** The MDX of a page → Markdown: each tag of a component as what is given for it; all else stays as it is. */
export function withoutComponents(body: string, components: ComponentTexts): string {
  const names = Object.keys(components).join('|')
  const opening = new RegExp(`<(${names})(${ATTRIBUTES})\\s*/?>`, 'g')
  const closing = new RegExp(`\\n*^</(?:${names})>\\n*`, 'gm')

  return body
    .replaceAll(closing, '\n\n')
    .replaceAll(opening, (_, name: string, written: string) => {
      const attributes = [...written.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])

      return components[name]?.(Object.fromEntries(attributes) as Attributes) ?? ''
    })
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
