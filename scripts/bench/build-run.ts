import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a build took. */
export interface BuildRun {
  seconds: number
  /** The most memory that the build and its child processes held at once, in bytes; undefined where the system does not tell. */
  memory: number | undefined
  /** What the build printed. */
  printed: string
}

const PAUSE = 100
const PAGE_SIZE = 4096

/** Builds a project as `npm run build` does → what it took. Rejects where the build fails. */
export function runBuild(root: string): Promise<BuildRun> {
  const { BASE: _, SITE: __, OUT: ___, ...environment } = process.env
  const started = performance.now()
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env: environment })
  let printed = ''
  let memory: number | undefined
  child.stdout.on('data', (text) => (printed += text))
  child.stderr.on('data', (text) => (printed += text))
  const timer = setInterval(() => {
    memory = Math.max(memory ?? 0, memoryOf(child.pid ?? 0) ?? 0) || undefined
  }, PAUSE)

  return new Promise((resolve, reject) => {
    child.once('close', (status) => {
      clearInterval(timer)
      const seconds = (performance.now() - started) / 1000
      if (status === 0) resolve({ seconds, memory, printed })
      else reject(new Error(`The build of ${root} failed:\n${printed.slice(0, 5000)}`))
    })
  })
}

/** The resident memory of a process and all that it has started; shared pages count in each. */
function memoryOf(pid: number): number | undefined {
  try {
    const parents = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => [Number(name), parentOf(Number(name))]),
    )
    const family = new Set([pid])
    for (const member of family) for (const [own, parent] of parents) if (parent === member) family.add(own)

    return [...family].reduce((sum, member) => sum + residentOf(member), 0)
  } catch {
    return undefined
  }
}

function parentOf(pid: number): number {
  return Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(pid, 'stat'))?.[1] ?? 0)
}

function residentOf(pid: number): number {
  return Number(read(pid, 'statm').split(' ')[1] ?? 0) * PAGE_SIZE
}

/** A process may end while it is looked at. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
