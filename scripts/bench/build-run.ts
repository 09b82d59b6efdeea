import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a build took. */
export interface BuildRun {
  seconds: number
  /** The most memory that it held at once, in bytes; undefined where the system does not tell. */
  memory: number | undefined
}

const PAUSE = 100

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
    memory = mostOf(child.pid ?? 0) ?? memory
  }, PAUSE)

  return new Promise((resolve, reject) => {
    child.once('close', (status) => {
      clearInterval(timer)
      const seconds = (performance.now() - started) / 1000
      if (status === 0) resolve({ seconds, memory })
      else reject(new Error(`The build of ${root} failed:\n${printed.slice(0, 5000)}`))
    })
  })
}

/** The high-water mark of a process's memory, as Linux keeps it. */
function mostOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []

    return kilobytes ? Number(kilobytes) * 1024 : undefined
  } catch {
    return undefined
  }
}
