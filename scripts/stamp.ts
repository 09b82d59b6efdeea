/** The text of a translated file → the same text with the version that it follows now. Throws an Error for a file without frontmatter. */
export function stamped(text: string, version: string): string {
  const line = `translatedFrom: '${version}'`
  const [head, end] = /^---(\r?\n)[\s\S]*?\r?\n(?=---)/.exec(text) ?? []
  if (head === undefined || end === undefined) throw new Error('the file has no frontmatter')
  const kept = head.replace(/^translatedFrom:.*\r?\n/m, '')

  return `${kept}${line}${end}${text.slice(head.length)}`
}
