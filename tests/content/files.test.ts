import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'

const files = globSync('content/**/*.*').map((file) => file.replaceAll('\\', '/'))

test('every file of the content is one that the site reads', () => {
  const collections = readFileSync('src/content.config.ts', 'utf8')
  const loaded = (loader: string) =>
    [...collections.matchAll(new RegExp(`${loader}\\('([^']+)'`, 'g'))].map(([, name]) => name)
  const tables = loaded('tableLoader').join('|')
  const tags = LOCALES.map(({ tag }) => tag).join('|')
  const known = new RegExp(
    `^content/(?:(?:${tables})|samples/[\\w.-]+|(?:${tags})/(?:${loaded('localeFile').join('|')}|(?:codes|guides)/[\\w-]+\\.mdx))$`,
  )

  expect(tables).toContain('codes.yaml')
  expect(
    files.filter((file) => !known.test(file)),
    'a file that nothing reads; move, rename or remove it',
  ).toEqual([])
})

test('every locale has pages of codes', () => {
  for (const { tag } of LOCALES)
    expect(
      files.some((file) => file.startsWith(`content/${tag}/codes/`)),
      tag,
    ).toBe(true)
})
