import type { Code } from '../../src/codes/code.ts'

/** What somebody may type, and the code that it means. */
export interface Query {
  input: string
  code: string
}

/** The six ways to write a code. The numbers of an alias mean the code that it stands for. */
export function queriesFor({ name, alias, hex, signed, value }: Code): Query[] {
  const numbers = [hex, hex.slice(2), String(signed), String(value)]

  return [
    { input: name, code: name },
    { input: name.toLowerCase(), code: name },
    ...numbers.map((input) => ({ input, code: alias ?? name })),
  ]
}

/** The queries that were answered with another code, each with that answer. */
export function wrongAnswers(queries: readonly Query[], answers: readonly (string | undefined)[]): object[] {
  return queries
    .map((query, place) => ({ ...query, answer: answers[place] }))
    .filter(({ code, answer }) => code !== answer)
}
