import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PlainError } from './plain-error.ts'

/**
 * Takes the right to build a project until this process ends: the lock of an empty database, which the system gives back however that
 * may be. Throws a PlainError where another build holds it.
 */
export function takeLock(root: string): void {
  const folder = join(root, '.astro')
  mkdirSync(folder, { recursive: true })
  try {
    const database = new DatabaseSync(join(folder, 'build.lock'))
    database.exec('BEGIN EXCLUSIVE')
    process.once('exit', () => database.close())
  } catch (error) {
    if (!/locked/.test((error as Error).message)) throw error
    throw new PlainError('Another build is running; wait until it is done.')
  }
}
