import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'astro/zod'
import { breachesOf } from './breach.ts'
import { sentenceOf, type Fault } from './fault.ts'

/** A file of content with its frontmatter and what follows it. */
export interface Document {
  frontmatter: unknown
  body: string
  /** The line of the file on which the body begins, from 1. */
  line: number
}

/** Reads the files of a project's content and collects what is wrong with them. */
export class Reader {
  readonly faults: Fault[] = []
  readonly root: string
  private readonly unread = new Set<string>()
  private readonly left = new Map<string, Set<string>>()

  constructor(root: string) {
    this.root = root
  }

  /** Takes down a fault; the same one a second time says nothing new. */
  report(fault: Fault): void {
    const sentence = sentenceOf(fault)
    if (!this.faults.some((other) => sentenceOf(other) === sentence)) this.faults.push(fault)
  }

  /** Whether a file has been read, whatever is wrong with its records. */
  hasRead(file: string): boolean {
    return !this.unread.has(file)
  }

  /** The records of a file that exist but were left out, since something is wrong with them. */
  leftOut(file: string): ReadonlySet<string> {
    return this.left.get(file) ?? new Set()
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
      return this.fail({ file, wrong: 'the file is missing', right: 'put it back, or correct the name' })
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(this.root, file)))
    } catch {
      return this.fail({ file, wrong: 'the file is not UTF-8', right: 'save it again with the encoding UTF-8' })
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
    if (!this.hasRead(file)) return []
    if (!Array.isArray(list)) {
      return this.fail({ file, wrong: 'the file holds no list', right: `begin each record with "- ${key}:"` }) ?? []
    }

    return list.flatMap((record: unknown, place) => {
      const named = isObject(record) ? record[key] : undefined
      const label = typeof named === 'string' || typeof named === 'number' ? String(named) : `record ${place + 1}`

      return this.checked(file, schema, record, label) ?? []
    })
  }

  /** Records by their names; those that break the schema are reported and left out. */
  entries<T extends z.ZodType>(file: string, schema: T): Record<string, z.infer<T>> {
    const map = this.yaml(file) ?? {}
    if (!this.hasRead(file)) return {}
    if (!isObject(map)) {
      return this.fail({ file, wrong: 'the file holds no names with values', right: 'write "name: value"' }) ?? {}
    }
    const all = Object.entries(map).flatMap(([name, value]): [string, z.infer<T>][] => {
      const checked = this.checked(file, schema, value, name)

      return checked === undefined ? [] : [[name, checked]]
    })

    return Object.fromEntries(all)
  }

  /** The frontmatter and body of an MDX file; undefined where it cannot be read. */
  document(file: string): Document | undefined {
    const text = this.text(file)?.replaceAll('\r\n', '\n')
    if (text === undefined) return undefined
    const parts = /^(---\n)([\s\S]*?)(\n---(?:\n\s*|$))([\s\S]*)$/.exec(text)
    if (!parts) {
      return this.fail({ file, wrong: 'the frontmatter is missing', right: 'begin with "---", its keys, and "---"' })
    }
    const [, open = '', yaml = '', close = '', body = ''] = parts
    const frontmatter = this.parse(file, yaml, 2)
    if (frontmatter === undefined) return undefined

    return { frontmatter, body: body.trim(), line: (open + yaml + close).split('\n').length }
  }

  /** A value that keeps to its schema; otherwise undefined, and every breach is reported. */
  checked<T extends z.ZodType>(file: string, schema: T, value: unknown, record?: string): z.infer<T> | undefined {
    const result = schema.safeParse(value, { reportInput: true })
    if (result.success) return result.data
    for (const breach of result.error.issues.flatMap((issue) => breachesOf(issue))) {
      this.report({ file, ...(record && { record }), ...breach })
    }
    if (record) this.left.set(file, new Set([...this.leftOut(file), record]))

    return undefined
  }

  private parse(file: string, text: string, firstLine = 1): unknown {
    const document = parseDocument(text, { uniqueKeys: true })
    const [error] = document.errors
    if (!error) return document.toJS()
    const line = error.linePos && error.linePos[0].line + firstLine - 1
    const where = line ? ` at line ${line}` : ''
    if (error.code === 'DUPLICATE_KEY') {
      const [key = 'a key'] = /^[^:\n]+/.exec(text.slice(error.pos[0])) ?? []

      return this.fail({ file, wrong: `the key "${key}" stands there twice, again${where}`, right: 'keep one of them' })
    }
    const reason = error.message.split('\n')[0]?.replace(/ at line.*$/, '')
    const right = 'mend the indentation, the quotes or the brackets there'

    return this.fail({ file, wrong: `the YAML cannot be read${where} (${reason})`, right })
  }

  /** Reports a fault for which nothing of a file can be used. */
  private fail(fault: Fault): undefined {
    this.unread.add(fault.file)
    this.report(fault)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
