import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

test('the README says of every package what it is for, and of no other', () => {
  const [, table = ''] = readFileSync('README.md', 'utf8').split('## What it is made with')
  const rows = [...table.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].filter(
    ([, names]) => !/^(?:package|-+)$/.test(names ?? ''),
  )
  const named = rows.flatMap(([, names = '']) => names.split(', '))
  const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })

  expect(named.toSorted()).toEqual(used.toSorted())
  for (const [, names, reason = ''] of rows) expect(reason.length, names).toBeGreaterThan(10)
})

test('every package is pinned to one version', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    expect(version).toMatch(/^(?:npm:@[\w/]+@)?\d+\.\d+\.\d+$/)
})

test('all that a build imports is there without what only tests need', () => {
  const files = new Set(['astro.config.mjs', 'scripts/build.ts', ...globSync('src/**/*.{ts,astro}')])
  const packages = new Set<string>()
  for (const file of files) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)[ (]'([^':]+)'/g)) {
      if (!path.startsWith('.')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path)
      else if (/\.(?:ts|astro)$/.test(path)) files.add(join(file, '..', path))
    }
  }

  expect([...packages]).toContain('pagefind')
  for (const name of packages) expect(Object.keys(dependencies), name).toContain(name)
})
