import { globSync, readFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BASES, folderFor } from '../support/built-sites.ts'

/** The host that `npm run test:all -- hosts` builds for. */
const SITE = 'https://example.org'
const READ_BY_MACHINES = '**/*.{html,json,md,txt,webmanifest,xml}'

test.for(BASES)('at %s every full address in pages and in files for machines leads to a file of the site', (base) => {
  const folder = folderFor(base)
  const files = globSync(READ_BY_MACHINES, { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile())
  const astray: string[] = []
  let count = 0
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [address] of text.matchAll(/https:\/\/example\.org[^\s"'<>)&\\]*/g)) {
      count++
      if (!leadsToFile(address, base, folder)) astray.push(`${file}: ${address}`)
    }
  }
  expect(count).toBeGreaterThan(5000)
  expect(astray).toEqual([])
})

test.for(BASES)('at %s _headers and _redirects name paths of the site alone', (base) => {
  for (const name of ['_headers', '_redirects']) {
    const lines = readFileSync(join(folderFor(base), name), 'utf8').split('\n')
    const paths = lines.filter((line) => line.startsWith('/')).flatMap((line) => line.split(/ +/))
    expect(paths.length).toBeGreaterThan(1)
    for (const path of paths.filter((part) => part.startsWith('/'))) expect(path.startsWith(base), path).toBe(true)
  }
})

function leadsToFile(address: string, base: string, folder: string): boolean {
  const path = address.slice(SITE.length).replace(/[?#].*/, '')
  if (!path.startsWith(base)) return false
  const file = join(folder, path.slice(base.length))

  return existsSync(path.endsWith('/') ? join(file, 'index.html') : file)
}
