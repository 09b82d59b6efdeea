import { afterEach, expect, test, vi } from 'vitest'
import { remember, remembered } from '../../src/elements/remembered.ts'

afterEach(() => vi.unstubAllGlobals())

/** A browser's storage; one that allows nothing throws. */
function stubStorage(allowed = true): Map<string, string> {
  const kept = new Map<string, string>()
  const check = () => {
    if (!allowed) throw new Error('denied')
  }
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (check(), kept.get(key) ?? null),
    setItem: (key: string, value: string) => (check(), kept.set(key, value)),
    removeItem: (key: string) => (check(), kept.delete(key)),
  })

  return kept
}

test('what is chosen is remembered, and what is forgotten leaves nothing behind', () => {
  const kept = stubStorage()
  expect(remembered('theme')).toBeUndefined()
  remember('theme', 'dark')
  expect(remembered('theme')).toBe('dark')
  remember('theme')
  expect(remembered('theme')).toBeUndefined()
  expect(kept.size).toBe(0)
})

test('in a browser that keeps nothing, nothing fails', () => {
  stubStorage(false)
  expect(() => remember('theme', 'dark')).not.toThrow()
  expect(remembered('theme')).toBeUndefined()
})

test('a theme is shown by an attribute of the page, the automatic one where none is chosen', async () => {
  const dataset: Record<string, string> = {}
  vi.stubGlobal('document', { documentElement: { dataset } })
  stubStorage().set('theme', 'light')
  await import('../../src/elements/theme.ts')

  expect(dataset).toEqual({ theme: 'light' })
})
