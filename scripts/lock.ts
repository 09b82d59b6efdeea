import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from './plain-error.ts'

const LOCK = '.build.lock'

/** Takes the right to build a project → what gives it back. Throws a PlainError where another build holds it. */
export function takeLock(root: string): () => void {
  const lock = join(root, LOCK)
  const own = `${lock}.${process.pid}`
  const release = () => rmSync(lock, { force: true })
  if (isRunning(lock)) throw running(lock)
  removeStale(lock, `${own}.stale`)
  // The lock appears with its holder in it, in one step: it is written elsewhere first, and then linked.
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}`)
  try {
    linkSync(own, lock)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? running(lock) : error
  } finally {
    rmSync(own, { force: true })
  }

  return release
}

/** Moves a lock away, and back where another build has taken it since it was read. */
function removeStale(lock: string, stale: string): void {
  try {
    renameSync(lock, stale)
    if (isRunning(stale)) linkSync(stale, lock)
  } catch {
    // There was none, or another build was faster.
  }
  rmSync(stale, { force: true })
}

function running(lock: string): PlainError {
  return new PlainError(
    `Another build is running (process ${holderOf(lock).pid}); wait until it is done. If that process is no build, delete ${lock}.`,
  )
}

/** Whoever holds a lock: a process, and when it started, since another one may have its number by now. */
function holderOf(lock: string): { pid: number; started: string } {
  try {
    const [pid = '', started = ''] = readFileSync(lock, 'utf8').split(' ')

    return { pid: Number(pid), started }
  } catch {
    return { pid: 0, started: '' }
  }
}

/** A lock with this process's own number is of an older one that had the same, as in a container, where each begins to count anew. */
function isRunning(lock: string): boolean {
  const { pid, started } = holderOf(lock)
  if (!(pid > 0) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
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
