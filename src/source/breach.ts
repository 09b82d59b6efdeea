import type { z } from 'astro/zod'
import type { Fault } from './fault.ts'

/** What a value has wrong, and what would be right. */
export type Breach = Pick<Fault, 'wrong' | 'right'>

type Issue = z.core.$ZodIssue

/** What Zod calls the types, in words. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a record with keys',
  record: 'a record with keys',
  string: 'text',
}
const LONGEST = 60

/** An issue that Zod found, its input reported → what is wrong in plain words, one for each key or field concerned. */
export function breachesOf(issue: Issue, within: readonly PropertyKey[] = []): Breach[] {
  const path = [...within, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path))
  const nearest = issue.code === 'invalid_union' && !hasOwnWords(issue) ? shortest(issue.errors) : []
  if (nearest.length > 0) return nearest.flatMap((inner) => breachesOf(inner, path))

  return [{ wrong: wrongOf(issue, fieldOf(path)), right: rightOf(issue) }]
}

function unknownKey(key: string, path: readonly PropertyKey[]): Breach {
  const place = path.length > 0 ? ` in ${fieldOf(path)}` : ''

  return { wrong: `the key "${key}"${place} is not known`, right: 'check its spelling, or remove it' }
}

/** The form of a union that a value comes nearest to. */
function shortest(forms: readonly Issue[][]): Issue[] {
  return forms.toSorted((a, b) => a.length - b.length)[0] ?? []
}

/** A path → `item 2 of "failure" in item 1 of "pages"`. */
function fieldOf(path: readonly PropertyKey[]): string {
  let field = ''
  for (const part of path) {
    if (typeof part === 'number') field = `item ${part + 1}${field && ` of ${field}`}`
    else if (field.startsWith('"')) field = `"${field.slice(1, -1)}.${String(part)}"`
    else field = `"${String(part)}"${field && ` in ${field}`}`
  }

  return field || 'it'
}

function wrongOf(issue: Issue, field: string): string {
  if (issue.code === 'custom' && typeof issue.params?.['wrong'] === 'string') return issue.params['wrong']
  if (isMissing(issue)) return `${field} is missing`

  return `${field} is ${shown(issue.input)}`
}

function rightOf(issue: Issue): string {
  const rule = ruleOf(issue)

  return isMissing(issue) && rule.startsWith('must be ') ? `add it as ${rule.slice('must be '.length)}` : `it ${rule}`
}

function isMissing({ input }: Issue): boolean {
  return input === undefined || input === null
}

/** The rule that was broken, in the schema's own words where it has some. */
function ruleOf(issue: Issue): string {
  if (hasOwnWords(issue)) return issue.message
  if (issue.code === 'invalid_type') return `must be ${typeOf(issue.expected, issue.input)}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_small' && issue.origin === 'array') return 'must hold at least one item'
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`

  return `must be right: ${issue.message}`
}

function hasOwnWords({ message }: Issue): boolean {
  return message.startsWith('must ')
}

function typeOf(expected: string, input: unknown): string {
  const type = TYPES[expected] ?? expected

  return expected === 'string' && /^(?:number|boolean)$/.test(typeof input) ? `${type}, in quotes` : type
}

function shown(input: unknown): string {
  if (typeof input === 'string') return input.trim() === '' ? 'empty' : JSON.stringify(input.slice(0, LONGEST))
  if (typeof input === 'number') return input > 0xffff && Number.isInteger(input) ? hex(input) : String(input)
  if (Array.isArray(input)) return input.length > 0 ? 'a list' : 'an empty list'

  return typeof input === 'object' ? 'a record' : String(input)
}

function hex(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(8, '0')}`
}
