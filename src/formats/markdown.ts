/** Markdown in pieces → one text, a blank line between the pieces; empty ones are left out. */
export function paragraphs(...pieces: readonly string[]): string {
  return pieces.filter(Boolean).join('\n\n')
}

/** A heading and what stands under it; nothing where that is empty. */
export function section(level: number, title: string, ...pieces: readonly string[]): string {
  const text = paragraphs(...pieces)

  return text && paragraphs(`${'#'.repeat(level)} ${title}`, text)
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** A table with its caption above it; nothing where it has no rows. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

  return paragraphs(caption, [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'))
}

export function link(text: string, url: string): string {
  return `[${text}](${url})`
}

/** Text as code, in a fence that it does not hold itself. */
export function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1)

  return fence.length === 1 ? `\`${text}\`` : `${fence} ${text} ${fence}`
}
