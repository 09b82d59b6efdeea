import { expect, test } from 'vitest'
import { pages } from '../support/built-site.ts'

/** Of two rules that differ, the one of the later layer wins. */
const ORDER = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities']

test('the rules of a component win over the general ones on every page', () => {
  const styled = [...pages.values()].filter(({ root }) => root.querySelector('style')?.text.includes('@layer'))
  const orders = styled.map(({ path, root }) => {
    const styles = root.querySelectorAll('style').map(({ text }) => text)
    const names = [...styles.join('').matchAll(/@layer ([^{;]*)[{;]/g)].flatMap(([, list = '']) => list.split(/, */))

    return { path, order: [...new Set(names)] }
  })

  expect(orders.length).toBeGreaterThan(300)
  for (const { path, order } of orders) expect(order, path).toEqual(ORDER.filter((name) => order.includes(name)))
})
