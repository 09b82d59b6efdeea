/** One thing wrong with the content: where, what, and what would be right. */
export interface Fault {
  /** Path from the project's root. */
  file: string
  /** The record in the file, where there are several. */
  record?: string
  wrong: string
  right: string
}

/** A fault → one plain sentence. */
export function sentenceOf({ file, record, wrong, right }: Fault): string {
  const place = record ? `${file}, ${record}` : file

  return `${place}: ${wrong}; ${right}.`
}

/** All faults of a run, in one error whose message holds one sentence a line. */
export class ContentError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(sentenceOf).join('\n'))
    this.name = 'ContentError'
    this.faults = faults
  }
}
