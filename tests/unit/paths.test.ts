import { expect, it } from 'vitest'
import { BASE, codePath, learnUrl, localePath, repositoryUrl, sitePath } from '../../src/locales/paths.ts'

it('begins every path of the site with its base, which has a slash at both ends', () => {
  expect(BASE).toMatch(/^\/(.*\/)?$/)
  expect(sitePath('codes.json')).toBe(`${BASE}codes.json`)
  expect(sitePath('')).toBe(BASE)
})

it('builds the paths of the public contract', () => {
  expect(localePath('it-IT')).toBe(`${BASE}it-IT/`)
  expect(localePath('it-IT', 'guides/')).toBe(`${BASE}it-IT/guides/`)
  expect(codePath('zh-TW', 'SEC_E_OK')).toBe(`${BASE}zh-TW/codes/SEC_E_OK/`)
})

it("leads to Microsoft Learn in the reader's language", () => {
  const path = '/windows/win32/secauthn/sspi'

  expect(learnUrl('en-US', path)).toBe('https://learn.microsoft.com/en-us/windows/win32/secauthn/sspi')
  expect(learnUrl('it-IT', path)).toBe('https://learn.microsoft.com/it-it/windows/win32/secauthn/sspi')
  expect(learnUrl('zh-TW', path)).toBe('https://learn.microsoft.com/zh-tw/windows/win32/secauthn/sspi')
})

it('leads to a file or a thread of a public repository', () => {
  expect(repositoryUrl('curl/curl', 'lib/vtls/schannel.c')).toBe(
    'https://github.com/curl/curl/blob/HEAD/lib/vtls/schannel.c',
  )
  expect(repositoryUrl('curl/curl')).toBe('https://github.com/curl/curl')
})
