import { readFileSync } from 'node:fs'

const [, said = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('## What the checks say')
const rows = [...said.matchAll(/^\| (?!-|the (?:sentence says|test) )(.+?) +\|/gm)].map(([, cell = '']) =>
  patternOf(cell),
)

/** Whether CONTRIBUTING.md says what to do about a fault. */
export function isExplained(sentence: string): boolean {
  return rows.some((row) => row.test(sentence))
}

/** What the table shows of a sentence, where … stands for anything → a pattern of such sentences. */
function patternOf(cell: string): RegExp {
  return new RegExp(`: ${cell.replaceAll('`', '').split('…').map(RegExp.escape).join('.+')}(?=\\W|$)`)
}
