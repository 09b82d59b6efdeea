import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { takeLock } from './lock.ts'

/** Folders of one build, which no other uses. */
export interface Workspace {
  /** Where the site is built. */
  folder: string
  /** What Astro may remember while it builds, and no longer. */
  cache: string
  /** Throws the unfinished site away. */
  leave(): void
}

/**
 * Takes the right to build a project, and mends what a killed build has left of `target`. The folder to build in stands
 * beside `target`, so that it can take its place in one rename. Throws a PlainError where another build holds the right.
 */
export function enterWorkspace(root: string, target: string): Workspace {
  const beside = dirname(target)
  const prefix = `.build-${basename(target)}-`
  const folder = join(beside, `${prefix}${process.pid}`)
  const cache = `${folder}-cache`
  takeLock(root)
  mkdirSync(beside, { recursive: true })
  mend(beside, prefix, target)
  mkdirSync(folder)

  return { folder, cache, leave: () => [folder, cache].forEach(remove) }
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
  remove(old)
}

/** Removes what killed builds have left; a site that one of them had already moved away comes back to its place. */
function mend(beside: string, prefix: string, target: string): void {
  const left = readdirSync(beside).filter((name) => name.startsWith(prefix))
  const moved = left.find((name) => name.endsWith('-old'))
  if (moved && !existsSync(target)) renameSync(join(beside, moved), target)
  for (const name of left) remove(join(beside, name))
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
}
