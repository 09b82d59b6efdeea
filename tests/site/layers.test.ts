import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Of two rules that differ, the one of the later layer wins. */
const ORDER = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities']

test('the rules of a component win over the general ones', () => {
  const [file = ''] = globSync('dist/assets/style.*.css')
  const names = [...readFileSync(file, 'utf8').matchAll(/@layer ([^{;]*)[{;]/g)].flatMap(([, list = '']) =>
    list.split(/, */),
  )
  expect([...new Set(names)]).toEqual(ORDER)
})
