import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('dist/licenses.txt', 'utf8')

test('the terms of all that ships stand in the site', () => {
  const names = [...text.matchAll(/^- (\S+) \d\S* \((.+)\)$/gm)].map(([, name]) => name)
  const shipped = ['fastest-levenshtein', 'minisearch', 'opencc-js', 'pagefind', 'stopword', 'workbox-core']

  expect(names).toEqual(expect.arrayContaining(shipped))
  for (const name of names) {
    const [, terms = ''] = text.split(`--- ${name} ---`)
    expect(terms.split('\n--- ')[0], name).toMatch(/Copyright|Permission is hereby granted|Apache License/i)
  }
  expect(text.startsWith(readFileSync('LICENSE', 'utf8').trim())).toBe(true)
})

test('what Vite writes for it is gone', () => {
  expect(globSync('dist/licenses-*')).toEqual([])
})
