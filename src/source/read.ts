import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'astro/zod'
import type { Fault } from './fault.ts'

/** A file of content with its frontmatter and what follows it. */
export interface Document {
  frontmatter: unknown
  body: string
}

/** Reads the files of a project's content and collects what is wrong with them. */
export class Reader {
  readonly faults: Fault[] = []
  readonly root: string

  constructor(root: string) {
    this.root = root
  }

  report(fault: Fault): void {
    this.faults.push(fault)
  }

  exists(file: string): boolean {
    return existsSync(join(this.root, file))
  }

  /** The names of the files in a folder, in order; none where there is no folder. */
  list(folder: string): string[] {
    return this.exists(folder) ? readdirSync(join(this.root, folder)).sort() : []
  }

  text(file: string): string | undefined {
    if (!this.exists(file)) {
      this.report({ file, wrong: 'the file is missing', right: 'every locale and table needs it' })
      return undefined
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(this.root, file)))
    } catch {
      this.report({ file, wrong: 'the file is not UTF-8', right: 'save it again with the encoding UTF-8' })
      return undefined
    }
  }

  yaml(file: string): unknown {
    const text = this.text(file)

    return text === undefined ? undefined : this.parse(file, text)
  }

  /** A list of records; those that break the schema are reported and left out. */
  records<T extends z.ZodType>(
    file: string,
    schema: T,
    key: 'name' | 'id' | 'number' | 'product' | 'date',
  ): z.infer<T>[] {
    const list = this.yaml(file)
    if (list === undefined) return []
    if (!Array.isArray(list)) {
      this.report({ file, wrong: 'the file holds no list', right: `each record begins with "- ${key}:"` })
      return []
    }

    return list.flatMap((record: unknown, place) => {
      const named = isObject(record) ? record[key] : undefined
      const label = typeof named === 'string' || typeof named === 'number' ? String(named) : `record ${place + 1}`

      return this.checked(file, schema, record, label) ?? []
    })
  }

  /** The frontmatter and body of an MDX file; undefined where it cannot be read. */
  document(file: string): Document | undefined {
    const text = this.text(file)?.replaceAll('\r\n', '\n')
    if (text === undefined) return undefined
    const parts = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/.exec(text)
    if (!parts) {
      this.report({ file, wrong: 'the frontmatter is missing', right: 'begin with "---", "meaning: …", "---"' })
      return undefined
    }
    const frontmatter = this.parse(file, parts[1] ?? '')

    return frontmatter === undefined ? undefined : { frontmatter, body: (parts[2] ?? '').trim() }
  }

  /** A value that keeps to its schema; otherwise undefined, and every breach is reported. */
  checked<T extends z.ZodType>(file: string, schema: T, value: unknown, record?: string): z.infer<T> | undefined {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      this.report({ file, ...(record && { record }), ...explain(issue) })
    }

    return undefined
  }

  private parse(file: string, text: string): unknown {
    const document = parseDocument(text, { uniqueKeys: true })
    const [error] = document.errors
    if (!error) return document.toJS()
    const line = error.linePos?.[0].line
    const wrong = `the YAML cannot be read${line ? ` at line ${line}` : ''} (${error.message.split('\n')[0]?.replace(/ at line.*$/, '')})`
    this.report({ file, wrong, right: 'mend the indentation, the quotes or the brackets there' })

    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function explain(issue: z.core.$ZodIssue): Pick<Fault, 'wrong' | 'right'> {
  const field = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'the record'
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(' and ')
    return { wrong: `the key ${keys} is not known`, right: 'check its spelling, or remove it' }
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.startsWith('Invalid input')) {
    return { wrong: `${field} is missing`, right: `add it as ${aOrAn(issue.expected)}` }
  }
  const message = issue.message.replace(/^Invalid (?:input|option|string): /, '').replace(/^expected/, 'must be')

  return {
    wrong: `${field} is not right`,
    right: `it ${message.startsWith('must') ? message : `must be right: ${message}`}`,
  }
}

function aOrAn(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}
