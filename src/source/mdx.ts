import { mdxToJs } from 'satteri'
import type { Breach } from './breach.ts'

const PLACE = /^(\d+):\d+: /
const JARGON = / with oxc|(?: \(\d+:\d+(?:-\d+:\d+)?\))?(?: \([a-z-]+:[a-z-]+\))?$/g

/** An error of the MDX reader and the line on which the text begins → what is wrong in plain words. */
export function breachOfMdx(error: unknown, firstLine: number): Breach {
  const message = String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
  const line = PLACE.exec(message)?.[1]
  const where = line ? ` at line ${Number(line) + firstLine - 1}` : ''
  const reason = message.replace(PLACE, '').replaceAll(JARGON, '')

  return {
    wrong: `the MDX cannot be read${where} (${reason})`,
    right: 'close every tag, and keep bare "<" and "{" to code',
  }
}

/** The names of the components that an MDX text uses, in order, each once. Throws where the MDX cannot be read. */
export function componentsIn(body: string): string[] {
  const { code } = mdxToJs(body)

  return [...code.matchAll(/_missingMdxReference\("(\w+)", true\)/g)].map(([, name = '']) => name)
}
