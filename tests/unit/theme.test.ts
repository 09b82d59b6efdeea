import { afterEach, expect, test, vi } from 'vitest'
import { rememberedTheme, rememberTheme, showTheme } from '../../src/theme/themes.ts'

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

test('a chosen theme is remembered, and the automatic one leaves nothing behind', () => {
  const kept = stubStorage()
  expect(rememberedTheme()).toBe('auto')
  rememberTheme('dark')
  expect(rememberedTheme()).toBe('dark')
  rememberTheme('auto')
  expect(rememberedTheme()).toBe('auto')
  expect(kept.size).toBe(0)
})

test('a browser that keeps nothing shows the system’s theme, and nothing fails', () => {
  stubStorage(false)
  expect(() => rememberTheme('dark')).not.toThrow()
  expect(rememberedTheme()).toBe('auto')
})

test('a theme is shown by an attribute of the page', () => {
  const dataset: Record<string, string> = {}
  vi.stubGlobal('document', { documentElement: { dataset } })
  showTheme('light')

  expect(dataset).toEqual({ theme: 'light' })
})
