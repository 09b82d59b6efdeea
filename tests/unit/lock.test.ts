import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from '../../scripts/lock.ts'
import { PlainError } from '../../scripts/plain-error.ts'

let root: string
let lock: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'))
  lock = join(root, '.build.lock')
})
afterEach(() => rmSync(root, { recursive: true }))

test('a lock names its holder, and is gone when it is given back', () => {
  const release = takeLock(root)
  expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  release()
  expect(existsSync(lock)).toBe(false)
})

test.each([
  ['of a process that is gone', '99999999 1'],
  ['of an older process with the number of this one', `${process.pid} 1`],
  ['of an older process with the number of another one', `${process.ppid} 1`],
  ['that says nothing', ''],
])('a lock %s is taken over', (_, text) => {
  writeFileSync(lock, text)
  takeLock(root)
  expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
})

test('a lock of a process that runs is left to it', () => {
  writeFileSync(lock, String(process.ppid))
  expect(() => takeLock(root)).toThrow(PlainError)
  expect(() => takeLock(root)).toThrow(`process ${process.ppid}`)
  expect(readFileSync(lock, 'utf8')).toBe(String(process.ppid))
})
