import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PARTS = [
  'LICENSE',
  'LICENSE.lucide',
  'astro.config.mjs',
  'content',
  'hosts',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
]

/** A build that was started and has not ended yet. */
export interface RunningBuild {
  child: ChildProcess
  /** Resolves when the build ends, with all it has printed. */
  ended: Promise<{ status: number | null; printed: string }>
}

/** A copy of the project in a folder of its own, to break builds in. */
export class ProjectCopy {
  readonly root: string

  /** `name` is what the folder's name begins with. */
  constructor(name = 'project-') {
    this.root = mkdtempSync(join(realpathSync(tmpdir()), name))
    for (const part of PARTS) cpSync(part, join(this.root, part), { recursive: true })
    this.linkPackages(join(process.cwd(), 'node_modules'), join(this.root, 'node_modules'))
  }

  /** Astro keeps files among the packages, which each copy needs for itself. */
  private linkPackages(from: string, to: string): void {
    mkdirSync(to)
    const packages = readdirSync(from).filter((name) => name === '.bin' || !name.startsWith('.'))
    for (const name of packages) symlinkSync(join(from, name), join(to, name))
  }

  path(...parts: string[]): string {
    return join(this.root, ...parts)
  }

  /** Starts a build as `npm run build` does, with the Node that runs the tests. */
  start(environment: Record<string, string> = {}): RunningBuild {
    const { BASE: _, SITE: __, OUT: ___, ...own } = process.env
    const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: this.root, env: { ...own, ...environment } })
    let printed = ''
    child.stdout.on('data', (text) => (printed += text))
    child.stderr.on('data', (text) => (printed += text))
    const ended = new Promise<{ status: number | null; printed: string }>((resolve) => {
      child.once('close', (status) => resolve({ status, printed }))
    })

    return { child, ended }
  }

  build(environment: Record<string, string> = {}): RunningBuild['ended'] {
    return this.start(environment).ended
  }

  /** What builds leave beside dist when they are not cleared away. */
  leftovers(): string[] {
    return readdirSync(this.root).filter((name) => name.startsWith('.build'))
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

/** A digest over the names and the content of all files of a folder. */
export function digestOf(folder: string): string {
  const hash = createHash('sha256')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) hash.update(file.slice(folder.length)).update(readFileSync(file))

  return `${files.length} files, ${hash.digest('hex')}`
}

/** Waits until something is there. Rejects when it has not come within a minute. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000
  while (!holds()) {
    if (Date.now() > end) throw new Error('waited a minute in vain')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** The unfinished folder of the build that is running in a project; undefined while there is none. */
export function workspaceOf(root: string): string | undefined {
  const name = readdirSync(root).find((entry) => /^\.build-dist-\d+$/.test(entry))

  return name && existsSync(join(root, name)) ? join(root, name) : undefined
}
