import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  readdirSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const LOCK = '.build.lock'
const PREFIX = '.build-'

/** A folder to build in, which no other build uses. */
export interface Workspace {
  folder: string
  /** Lets the next build begin. */
  release(): void
}

/** Takes the right to build in a project. Ends the process with a plain sentence where another build is running. */
export function lockBuild(root: string): Workspace {
  const lock = join(root, LOCK)
  takeLock(lock)
  const release = () => rmSync(lock, { force: true })
  for (const left of readdirSync(root).filter((name) => name.startsWith(PREFIX))) {
    rmSync(join(root, left), { recursive: true, force: true })
  }
  const folder = join(root, `${PREFIX}${process.pid}`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true })
      release()
      console.error('The build was interrupted; dist is as it was.')
      process.exit(130)
    })
  }

  return { folder, release }
}

/** Puts a finished folder in the place of an older one, in two renames. */
export function replaceFolder(fresh: string, target: string): void {
  const old = `${fresh}-old`
  if (existsSync(target)) renameSync(target, old)
  mkdirSync(join(target, '..'), { recursive: true })
  renameSync(fresh, target)
  rmSync(old, { recursive: true, force: true })
}

function takeLock(lock: string): void {
  try {
    const file = openSync(lock, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(readFileSync(lock, 'utf8'))
    if (isRunning(holder)) {
      console.error(`Another build is running (process ${holder}); wait until it is done.`)
      process.exit(1)
    }
    rmSync(lock, { force: true })
    takeLock(lock)
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
