import { createHash } from 'node:crypto'

/**
 * A page's frontmatter and body → twelve hexadecimal digits that change with all that a translation renders; the evidence of causes,
 * which a translator does not write, does not count.
 */
export function versionOf({ data, body }: { data: object; body: string }): string {
  const { translatedFrom: _, ...texts } = data as Record<string, unknown>
  const sorted = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = body
    .replaceAll('\r\n', '\n')
    .replaceAll(/ sources=\{\[[^\n]*?\]\}/g, '')
    .trim()

  return createHash('sha256').update(JSON.stringify(sorted)).update(text).digest('hex').slice(0, 12)
}
