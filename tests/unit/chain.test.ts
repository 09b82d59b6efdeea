import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

test('the lockfile has a checksum for every package, of other platforms too, and the address of no registry', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string }>
  }
  const [, ...others] = Object.entries(packages)

  expect(others.filter(([, { integrity = '' }]) => !/^sha512-/.test(integrity)).map(([name]) => name)).toEqual([])
  expect(others.filter(([, { resolved }]) => resolved).map(([name]) => name)).toEqual([])
})

describe.each(globSync('.github/workflows/*.yml'))('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  test('names every action by its commit, with its version beside it', () => {
    for (const [line, action = ''] of text.matchAll(/uses: (\S+).*$/gm)) {
      if (!action.startsWith('./')) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })

  test('may do nothing by default, and each of its jobs what it names', () => {
    const { permissions, jobs } = parse(text) as { permissions: object; jobs: Record<string, { permissions?: object }> }

    expect(permissions).toEqual({})
    for (const [name, job] of Object.entries(jobs)) expect(job.permissions, name).toBeDefined()
  })
})
