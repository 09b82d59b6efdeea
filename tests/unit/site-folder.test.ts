import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assertReplaceable, assertSite, siteFolder } from '../../scripts/site-folder.ts'

let outside: string
let root: string

beforeEach(() => {
  outside = mkdtempSync(join(realpathSync(tmpdir()), 'site-folder-'))
  root = join(outside, 'project')
  for (const name of ['.git', 'src', 'content/en-US']) {
    mkdirSync(join(root, name), { recursive: true })
    writeFileSync(join(root, name, 'file'), '')
  }
})
afterEach(() => rmSync(outside, { recursive: true }))

function makeSite(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of ['codes.schema.json', '404.html']) writeFileSync(join(folder, name), '')

  return folder
}

test.each([undefined, ''])('OUT=%s means dist', (out) => {
  expect(siteFolder(root, out)).toBe(join(root, 'dist'))
})

test.each([
  ['.', 'is the project itself'],
  ['..', 'or holds it'],
  ['/', 'or holds it'],
  ['.git', 'no build of this project'],
  ['src', 'no build of this project'],
  ['content/en-US', 'no build of this project'],
])('OUT=%s is refused', (out, reason) => {
  expect(() => assertReplaceable(root, siteFolder(root, out))).toThrow(reason)
})

test.each(['a#b', 'a?b', 'a%20b'])(
  'a folder with the name %s is refused, since the tools of the build misread it',
  (name) => {
    expect(() => assertReplaceable(root, join(outside, name))).toThrow('cannot read')
  },
)

test('a link to the project is refused like the project', () => {
  symlinkSync(root, join(outside, 'link'))

  expect(() => assertReplaceable(root, join(outside, 'link'))).toThrow('is the project itself')
  expect(() => assertReplaceable(root, join(outside, 'link', 'src'))).toThrow('no build of this project')
})

test('a site that holds the project is not replaced', () => {
  expect(() => assertReplaceable(root, makeSite(outside))).toThrow('or holds it')
})

test('a folder with other files, and a file, are not replaced', () => {
  const other = join(outside, 'letters')
  mkdirSync(other)
  writeFileSync(join(other, 'letter.txt'), '')

  expect(() => assertReplaceable(root, other)).toThrow('no build of this project')
  expect(() => assertReplaceable(root, join(other, 'letter.txt'))).toThrow('is a file')
})

test('a folder that is not there, an empty one and an older build are replaced', () => {
  mkdirSync(join(outside, 'empty'))
  for (const target of [join(outside, 'new'), join(outside, 'empty'), makeSite(join(root, 'dist'))]) {
    expect(() => assertReplaceable(root, target)).not.toThrow()
  }
})

test('only a build of this project is served', () => {
  expect(() => assertSite(makeSite(join(root, 'dist')))).not.toThrow()
  expect(() => assertSite(root)).toThrow('is no build of this project')
  expect(() => assertSite(join(root, 'gone'))).toThrow('does not exist')
})
