import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import type { KeptFile, KeptList } from '../../src/service-worker/scope.ts'

const tags = LOCALES.map(({ tag }) => tag)
const fileOf = ({ url }: KeptFile) => `dist/${url === '' || url.endsWith('/') ? `${url}index.html` : url}`
const listOf = (tag: string) => (JSON.parse(readFileSync(`dist/offline/${tag}.json`, 'utf8')) as KeptList).files

test.each(tags)('what %s takes without a network is there, under its digest', (tag) => {
  for (const file of listOf(tag)) {
    const digest = createHash('sha256')
      .update(readFileSync(fileOf(file)))
      .digest('base64')
    expect(file.revision, file.url).toBe(digest)
  }
})

test.each(tags)('%s is whole, and has no pages of other languages', (tag) => {
  const urls = listOf(tag).map(({ url }) => url)
  const pages = globSync(`${tag}/**/index.html`, { cwd: 'dist' }).map((page) => page.slice(0, -'index.html'.length))
  expect(urls).toEqual(expect.arrayContaining(pages))
  expect(urls.filter((url) => tags.some((other) => other !== tag && url.startsWith(`${other}/`)))).toEqual([])
})

test('a worker is small, and names what it needs to answer for pages that are not there', () => {
  expect(statSync('dist/sw.js.gz').size).toBeLessThan(10_000)
  const worker = readFileSync('dist/sw.js', 'utf8')
  for (const [, asset = ''] of readFileSync('dist/offline/index.html', 'utf8').matchAll(
    /(?:href|src)="[^"]*(assets\/[^"]+)"/g,
  )) {
    expect(worker).toContain(asset)
  }
})
