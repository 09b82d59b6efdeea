import type { Answer } from '../codes/answer.ts'
import { lookup } from '../codes/lookup.ts'
import type { LookupIndex } from '../codes/lookup-index.ts'

/** A longer text is read in parts, so that no part keeps the page from answering keys for more than a moment. */
const PART = 100_000
/** How far from the end of a part a better place to end is looked for. */
const NEAR = 2000

/** A text of any length → what it means, as `lookup` tells it; between two parts the browser draws and takes keys. Rejects for nothing. */
export async function lookupText(input: string, index: LookupIndex): Promise<Answer> {
  const answer = lookup(input.slice(0, endOfPart(input, 0)), index)
  for (let start = endOfPart(input, 0); start < input.length; start = endOfPart(input, start)) {
    await new Promise((resume) => setTimeout(resume))
    add(answer, lookup(input.slice(start, endOfPart(input, start)), index), start)
  }

  return answer
}

/** A part ends with a line where one ends near, else between two words, so that it divides no number. */
function endOfPart(input: string, start: number): number {
  const end = start + PART
  if (end + NEAR >= input.length) return input.length
  const last = input.slice(end - NEAR, end)
  const places = [last.lastIndexOf('\n') + 1, last.search(/(?<=\s)\S*$/), last.search(/(?<=\W)\w*$/), NEAR]

  return end - NEAR + (places.find((place) => place > 0) ?? NEAR)
}

/** Adds what a further part of a text means. */
function add(answer: Answer, part: Answer, start: number): void {
  const known = new Set(answer.recognized.map(({ code }) => code))
  for (const hit of part.recognized.filter(({ code }) => !known.has(code))) {
    answer.recognized.push({ ...hit, start: hit.start + start, end: hit.end + start })
  }
  answer.relatedErrors = [...new Set([...answer.relatedErrors, ...part.relatedErrors])]
  answer.alerts = [...new Set([...answer.alerts, ...part.alerts])]
  if (answer.disagreement === undefined && part.disagreement) answer.disagreement = part.disagreement
  if (part.recognized.length === 0) return
  answer.words = ''
  answer.nearest = []
  delete answer.unknown
}
