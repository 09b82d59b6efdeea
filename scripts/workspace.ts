import { linkSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const LOCK = '.build.lock'
const PREFIX = '.build-'

/** A folder to build in, which no other build uses. */
export interface Workspace {
  folder: string
  /** Throws the unfinished folder away. */
  discard(): void
  /** Lets the next build begin. */
  release(): void
}

/** Another build of the same project is running. */
export class BuildRunning extends Error {
  constructor(holder: number, lock: string) {
    super(
      `Another build is running (process ${holder}); wait until it is done. If that process is no build, delete ${lock}.`,
    )
    this.name = 'BuildRunning'
  }
}

/**
 * Takes the right to build a project, and mends what a killed build has left of `target`. The folder to build in stands
 * beside `target`, so that it can take its place in one rename. Throws BuildRunning where another build holds the right.
 */
export function lockBuild(root: string, target: string): Workspace {
  const lock = join(root, LOCK)
  takeLock(lock)
  const beside = dirname(target)
  const prefix = `${PREFIX}${basename(target)}-`
  const folder = join(beside, `${prefix}${process.pid}`)
  const discard = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  const release = () => rmSync(lock, { force: true })
  try {
    mkdirSync(beside, { recursive: true })
    mend(beside, prefix, target)
    mkdirSync(folder)
  } catch (error) {
    release()
    throw error
  }

  return { folder, discard, release }
}

/** Puts a finished folder in the place of an older one, in two renames. Where the second fails, the first is undone. */
export function replaceFolder(fresh: string, target: string): void {
  const old = `${fresh}-old`
  const exists = existsSync(target)
  if (exists) renameSync(target, old)
  try {
    renameSync(fresh, target)
  } catch (error) {
    if (exists) renameSync(old, target)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}

/** Removes what killed builds have left; a site that one of them had already moved away comes back to its place. */
function mend(beside: string, prefix: string, target: string): void {
  const left = readdirSync(beside).filter((name) => name.startsWith(prefix))
  const moved = left.find((name) => name.endsWith('-old'))
  if (moved && !existsSync(target)) renameSync(join(beside, moved), target)
  for (const name of left) rmSync(join(beside, name), { recursive: true, force: true })
}

/** The lock appears with its holder's number in it, in one step: it is written elsewhere first, and then linked. */
function takeLock(lock: string): void {
  const own = `${lock}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    if (link(own, lock)) return
    removeStale(lock)
    if (!link(own, lock)) throw new BuildRunning(holderOf(lock), lock)
  } finally {
    rmSync(own, { force: true })
  }
}

/** Moves a lock away whose holder is gone. Throws BuildRunning where the holder is alive. */
function removeStale(lock: string): void {
  const holder = holderOf(lock)
  if (isRunning(holder)) throw new BuildRunning(holder, lock)
  const stale = `${lock}.${process.pid}.stale`
  try {
    renameSync(lock, stale)
    if (isRunning(holderOf(stale))) link(stale, lock)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    rmSync(stale, { force: true })
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)

    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
