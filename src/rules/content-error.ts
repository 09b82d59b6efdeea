/** What is wrong with the content, one plain sentence a line. */
export class ContentError extends Error {
  override readonly name = 'ContentError'

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
  }
}
