import { expect, test } from 'vitest'
import { evidenceLinks } from '../../src/locales/evidence.ts'
import { evidence } from '../../src/schemas/evidence.ts'

test.each([
  ['curl/curl#123', 'curl/curl#123', 'https://github.com/curl/curl/issues/123', 'seen'],
  ['a/b.c discussions/12', 'a/b.c#12', 'https://github.com/a/b.c/discussions/12', 'seen'],
  [
    'golang/go src/crypto/tls/conn.go',
    'golang/go: conn.go',
    'https://github.com/golang/go/blob/HEAD/src/crypto/tls/conn.go',
    'documented',
  ],
  ['a/b README.md', 'a/b: README.md', 'https://github.com/a/b/blob/HEAD/README.md', 'documented'],
  ['KB5014754', 'KB5014754', 'https://support.microsoft.com/help/5014754', 'documented'],
  [
    'CVE-2022-37967',
    'CVE-2022-37967',
    'https://msrc.microsoft.com/update-guide/vulnerability/CVE-2022-37967',
    'documented',
  ],
  ['ADV190023', 'ADV190023', 'https://msrc.microsoft.com/update-guide/vulnerability/ADV190023', 'documented'],
  ['RFC 4121', 'RFC 4121', 'https://www.rfc-editor.org/rfc/rfc4121', 'documented'],
  ['RFC 4121 section 3.1', 'RFC 4121 section 3.1', 'https://www.rfc-editor.org/rfc/rfc4121#section-3.1', 'documented'],
  ['RFC 4120 appendix A', 'RFC 4120 appendix A', 'https://www.rfc-editor.org/rfc/rfc4120#appendix-A', 'documented'],
  [
    '[MS-KILE] section 3.3.5.7',
    '[MS-KILE] section 3.3.5.7',
    'https://learn.microsoft.com/it-it/openspecs/windows_protocols/ms-kile',
    'documented',
  ],
  [
    '/windows/win32/secauthn/sspi',
    'Microsoft Learn: sspi',
    'https://learn.microsoft.com/it-it/windows/win32/secauthn/sspi',
    'documented',
  ],
  [
    '/previous-versions/windows/dd348776(v=ws.10)',
    'Microsoft Learn: dd348776(v=ws.10)',
    'https://learn.microsoft.com/it-it/previous-versions/windows/dd348776(v=ws.10)',
    'documented',
  ],
  ['https://www.a.example/b/', 'a.example/b', 'https://www.a.example/b/', 'documented'],
])('"%s" is evidence, and leads as "%s" to %s', (source, text, url, kind) => {
  expect(evidence.safeParse(source).success).toBe(true)
  expect(evidenceLinks([source], 'it-IT')).toEqual([{ text, url, kind }])
})

test.each([
  '',
  'curl#123',
  'KB12',
  'CVE-22-1',
  'RFC 4121 page 3',
  '[RFC-4121]',
  'http://a.example/',
  'https://a.example/ b',
  'https://learn.microsoft.com/en-us/windows/',
  'javascript:alert(1)',
  'a colleague said so',
])('"%s" is none, and the forms are told', (source) => {
  const { error } = evidence.safeParse(source)

  expect(error?.issues[0]?.message).toContain('must look like curl/curl#123, ')
})
