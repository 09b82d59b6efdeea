import { expect, it } from 'vitest'
import { bestLocale, DEFAULT_LOCALE, localeOf, LOCALES } from '../../src/locales/locales.ts'

it.each([
  [['it-IT'], 'it-IT'],
  [['it'], 'it-IT'],
  [['it-CH', 'en'], 'it-IT'],
  [['IT-it'], 'it-IT'],
  [['zh-TW'], 'zh-TW'],
  [['zh-Hant-TW'], 'zh-TW'],
  [['zh-HK', 'en'], 'zh-TW'],
  [['en-GB', 'it'], 'en-US'],
  [['eo', 'it-IT', 'en-US'], 'it-IT'],
  [['eo', 'vo'], 'en-US'],
  [['', 'zh-TW'], 'zh-TW'],
  [['nonsense', '*'], 'en-US'],
  [[], 'en-US'],
])('serves readers who prefer %j in %s', (preferred, tag) => {
  expect(bestLocale(preferred)).toBe(tag)
})

it('finds a locale by its tag, and refuses others', () => {
  expect(localeOf('zh-TW').name).toBe('繁體中文')
  expect(() => localeOf('zh-CN')).toThrow('zh-CN is not a locale of this site')
})

it('lists the default locale and every tag once', () => {
  const tags = LOCALES.map(({ tag }) => tag)

  expect(tags).toContain(DEFAULT_LOCALE)
  expect(new Set(tags).size).toBe(tags.length)
})
