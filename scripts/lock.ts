import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LOCK = '.build.lock'

/** Another build of the same project is running. Its message is one plain sentence. */
export class BuildRunning extends Error {
  constructor(holder: number, lock: string) {
    super(
      `Another build is running (process ${holder}); wait until it is done. If that process is no build, delete ${lock}.`,
    )
    this.name = 'BuildRunning'
  }
}

/** Whoever holds a lock: a process, and when it started, since another one may have its number by now. */
interface Holder {
  pid: number
  started: string
}

/** Takes the right to build a project → what gives it back. Throws BuildRunning where another build holds it. */
export function takeLock(root: string): () => void {
  const lock = join(root, LOCK)
  const own = `${lock}.${process.pid}`
  // The lock appears with its holder in it, in one step: it is written elsewhere first, and then linked.
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}`)
  try {
    if (!isLinked(own, lock)) {
      removeStale(lock)
      if (!isLinked(own, lock)) throw new BuildRunning(holderOf(lock).pid, lock)
    }
  } finally {
    rmSync(own, { force: true })
  }

  return () => rmSync(lock, { force: true })
}

/** Moves a lock away whose holder is gone. Throws BuildRunning where the holder is alive. */
function removeStale(lock: string): void {
  const holder = holderOf(lock)
  if (isRunning(holder)) throw new BuildRunning(holder.pid, lock)
  const stale = `${lock}.${process.pid}.stale`
  try {
    renameSync(lock, stale)
    // Another build may have taken the lock between the two steps.
    if (isRunning(holderOf(stale))) isLinked(stale, lock)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  } finally {
    rmSync(stale, { force: true })
  }
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)

    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function holderOf(lock: string): Holder {
  try {
    const [pid = '', started = ''] = readFileSync(lock, 'utf8').split(' ')

    return { pid: Number(pid), started }
  } catch {
    return { pid: 0, started: '' }
  }
}

/** A lock with this process's own number is of an older one that had the same, as in a container, where each begins to count anew. */
function isRunning({ pid, started }: Holder): boolean {
  if (!(pid > 0) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }

  return started === '' || started === startOf(pid)
}

/** When a process started, as Linux counts it; empty elsewhere, where the number alone has to tell. */
function startOf(pid: number): string {
  try {
    const [, facts = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []

    return facts.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
