/** A cause or a step of a code's page, in Markdown. */
export interface MarkdownPart {
  title: string
  text: string
}

/** The body of a code's page in Markdown: what happened, and then causes or steps. */
export interface MarkdownParts {
  opening: string
  causes: MarkdownPart[]
  steps: MarkdownPart[]
}

const PART = /^<(Cause|Step) title="([^"]*)">\n([\s\S]*?)\n<\/\1>$/gm

/** The body of a code's page, MDX as it stands in its file → the same in plain Markdown. */
export function partsOf(body: string): MarkdownParts {
  const parts = [...body.matchAll(PART)].map(([, kind, title = '', text = '']) => ({ kind, title, text: text.trim() }))
  const ofKind = (wanted: string) =>
    parts.filter(({ kind }) => kind === wanted).map(({ title, text }) => ({ title, text }))

  return {
    opening: body.slice(0, body.search(PART) < 0 ? undefined : body.search(PART)).trim(),
    causes: ofKind('Cause'),
    steps: ofKind('Step'),
  }
}
