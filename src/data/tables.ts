import { codesOf, type Code } from '../codes/code.ts'
import { codesOfFunction } from '../codes/relations.ts'
import { PHASES } from '../schemas/code.ts'
import { content } from './content.ts'

/** All codes, in order of value. */
export const codes: Code[] = codesOf(content.codes)
export const { functions, relatedErrors, appearances, changes, sources } = content
/** The TLS alerts, in order of number. */
export const alerts = [...content.alerts].sort((a, b) => a.number - b.number)

/** The phases of a conversation, each with its functions that list codes, and these in order of value. */
export const listingFunctions = PHASES.map((phase) => {
  const order = codes.map(({ name }) => name)
  const own = functions.filter((record) => record.phase === phase)
  const listing = own.map((record) => ({ name: record.name, codes: codesOfFunction(record, order) }))

  return { phase, functions: listing.filter((record) => record.codes.length > 0) }
})

const codeByName = new Map(codes.map((code) => [code.name, code]))
const functionPages = new Map(functions.map(({ name, pages }) => [name, generalPage(pages.map(({ learn }) => learn))]))
const families = content.identifiers.filter(({ name }) => name.endsWith('_'))
const others = new Map(content.identifiers.map(({ name, learn }) => [name, learn]))

/** Whether a name is one of the table. */
export function isCode(name: string): boolean {
  return codeByName.has(name)
}

/** A name → its code. Throws an Error for a name that is not in the table. */
export function codeOf(name: string): Code {
  const code = codeByName.get(name)
  if (!code) throw new Error(`${name} is not in the table`)

  return code
}

/** The day on which the text of a code was changed last, as in 2026-11-29; undefined where nothing says. */
export function revisedOn(name: string): string | undefined {
  return changes.find(({ codes: concerned }) => concerned === 'all' || concerned.includes(name))?.date
}

/** A function, flag or structure → its path on Microsoft Learn; undefined where the tables know none. */
export function learnPathOf(identifier: string): string | undefined {
  const bare = identifier.replace(/\(.*$/, '')

  return functionPages.get(bare) ?? others.get(bare) ?? families.find(({ name }) => bare.startsWith(name))?.learn
}

/** Of the pages of a function the general one, or the first. */
function generalPage(paths: readonly string[]): string {
  return paths.find((path) => path.endsWith('--general')) ?? paths[0] ?? ''
}
