import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** A program that takes the lock and says so, and then does something. */
const program = (then: string) => [
  '--input-type=module',
  '-e',
  `import { takeLock } from '${resolve('scripts/lock.ts')}'; takeLock(process.argv[1]); console.log('taken'); ${then}`,
  root,
]
const take = () => spawnSync(process.execPath, program(''), { encoding: 'utf8' })

test('a lock is given back when its holder ends, even by force', async () => {
  expect(take().stdout).toBe('taken\n')
  expect(spawnSync(process.execPath, program("process.kill(process.pid, 'SIGKILL')")).signal).toBe('SIGKILL')
  expect(take().stdout).toBe('taken\n')
})

test('a lock of a process that runs is left to it', async () => {
  const holder = spawn(process.execPath, program('setInterval(() => {}, 1000)'))
  await new Promise((resolveTaken) => holder.stdout.once('data', resolveTaken))
  const { status, stderr } = take()
  holder.kill('SIGKILL')

  expect(status).toBe(1)
  expect(stderr).toContain('Another build is running')
})
