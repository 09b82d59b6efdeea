import { expect, test } from 'vitest'
import { loadContent } from '../../src/source/content.ts'
import { ContentError } from '../../src/source/fault.ts'
import { copyContent, reportAfter } from '../support/content-copy.ts'

test('all faults of a run stand in one report', async () => {
  const report = await reportAfter((content) => {
    content.replace('content/codes.yaml', 'area: kerberos', 'area: dogs')
    content.replace('content/functions.yaml', 'SEC_E_NOT_OWNER', 'SEC_E_NOT_OWNED')
    content.append('content/tls-alerts.yaml', '- x: [')
    content.replace('content/it-IT/codes/SEC_E_TIME_SKEW.mdx', /^meaning: .*\n/m, '')
    content.append('content/zh-TW/codes/SEC_E_OK.mdx', '<Step')
    content.append('content/en-US/guides/hresult.mdx', 'See SEC_E_NOTHING.')
    content.replace('content/zh-TW/ui.yaml', /^nav\.skip: .*\n/m, '')
    content.write('content/it-IT/glossary.yaml', Buffer.from([0xff]))
  })

  expect(report.map((sentence) => sentence.split(/[:,] /)[0])).toEqual([
    'content/codes.yaml',
    'content/tls-alerts.yaml',
    'content/it-IT/codes/SEC_E_TIME_SKEW.mdx',
    'content/it-IT/glossary.yaml',
    'content/zh-TW/ui.yaml',
    'content/functions.yaml',
    'content/en-US/guides/hresult.mdx',
    'content/zh-TW/codes/SEC_E_OK.mdx',
  ])
  for (const sentence of report) expect(sentence).toMatch(/^content\/[^\n]+: [^\n]+; [^\n]+\.$/)
})

test('a broken record makes no faults where others name it', async () => {
  const report = await reportAfter((content) => {
    content.replace('content/codes.yaml', 'value: 0x80090302', 'value: none')
    content.replace('content/neighbours.yaml', 'group: certificate', 'group: dogs')
    content.replace('content/sources.yaml', 'repository:', 'repo:')
    content.replace('content/en-US/glossary.yaml', 'term:', 'terms:')
  })

  expect(report.map((sentence) => sentence.split(': ')[0])).toEqual([
    'content/codes.yaml, SEC_E_UNSUPPORTED_FUNCTION',
    'content/neighbours.yaml, CRYPT_E_NOT_FOUND',
    'content/sources.yaml, winerror',
    'content/sources.yaml, winerror',
    'content/sources.yaml, winerror',
    'content/en-US/glossary.yaml, access-token',
    'content/en-US/glossary.yaml, access-token',
  ])
})

test('loading content with faults throws the whole report, one sentence a line', async () => {
  const content = copyContent()
  content.replace('content/codes.yaml', 'area: kerberos', 'area: dogs')
  content.remove('content/sources.yaml')
  const error = await loadContent(content.root).catch((thrown: unknown) => thrown)

  expect(error).toBeInstanceOf(ContentError)
  expect(String(error instanceof Error && error.message).split('\n')).toHaveLength(2)
})
