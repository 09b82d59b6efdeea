import { describe, expect, test } from 'vitest'
import { glossaryFileOf, glossaryTerms } from '../../src/markdown/glossary-terms.ts'
import { rendered } from '../support/rendered.ts'

const GLOSSARY = {
  context: { term: 'security context (context)', also: ['security context', 'context'] },
  key: { term: 'key', also: ['keys'], except: ['key ring'] },
  'session-key': { term: 'session key' },
  impersonation: { term: '模擬', except: ['模擬器'] },
  server: { term: 'server' },
}
const linked = (body: string) => rendered(body, { hast: [() => glossaryTerms(GLOSSARY)] })
const term = (id: string, text: string) => `<Term id="${id}">${text}</Term>`

describe('a term of the glossary', () => {
  test.each([
    ['by its longest form', 'A session key.', `A ${term('session-key', 'session key')}.`],
    ['by any of its forms', 'The keys.', `The ${term('key', 'keys')}.`],
    ['in any case', 'Keys.', `${term('key', 'Keys')}.`],
    ['not as a part of a word', 'A keyboard and a monkey.', 'A keyboard and a monkey.'],
    ['not where a longer phrase means something else', 'A key ring.', 'A key ring.'],
    ['behind such a phrase', 'A key ring, a key.', `A key ring, a ${term('key', 'key')}.`],
    ['not as a part of a Chinese word', '跟隨 PDC 模擬器。', '跟隨 PDC 模擬器。'],
    ['within Chinese', '已被模擬，', `已被${term('impersonation', '模擬')}，`],
    ['not where it is common', 'A server.', 'A server.'],
    ['not within code', '`key`', '<code>key</code>'],
  ])('is linked %s', async (_, body, html) => {
    expect(await linked(body)).toBe(`<p>${html}</p>`)
  })

  test('is linked once a page, in a paragraph or a list', async () => {
    const html = await linked('- the key\n- a key\n\nNo key, but a context and a security context.')

    expect(html.match(/<Term/g)).toHaveLength(2)
    expect(html).toContain(`<li>the ${term('key', 'key')}</li>`)
    expect(html).toContain(`a ${term('context', 'context')} and a security context`)
  })
})

test.each([
  ['zh-TW', 'PDC 模擬器'],
  ['zh-TW', '憑證的主體別名'],
  ['zh-TW', '「系統 > 認證委派」'],
  ['zh-TW', '「拒絕委派」'],
  ['en-US', 'System > Credentials Delegation'],
  ['en-US', 'must hold Smart Card Logon'],
  ['it-IT', 'Sistema > Delega di credenziali'],
])('the glossary of %s finds no term in "%s"', async (tag, text) => {
  const glossary = glossaryFileOf(tag)

  expect(await rendered(text, { hast: [() => (glossary ? glossaryTerms(glossary) : null)] })).not.toContain('<Term')
})

test('a locale without a glossary links no terms', () => {
  expect(glossaryFileOf('xx-XX')).toBeUndefined()
})

describe('an identifier in backticks', () => {
  const page = (body: string) => rendered(body, { file: 'content/en-US/guides/hresult.mdx' })
  const code = (text: string) => `<code translate="no">${text}</code>`

  test('is offered for a link where it first stands on a page, and kept out of translation everywhere', async () => {
    expect(await page('`SEC_E_OK`, then `SEC_E_OK`.')).toBe(
      `<p><Identifier name="SEC_E_OK">${code('SEC_E_OK')}</Identifier>, then ${code('SEC_E_OK')}.</p>`,
    )
  })

  test.each([
    ['a call', '`FreeCredentialsHandle()`', true],
    ['a command', '`klist purge`', false],
    ['a number', '`0x80090322`', false],
    ['what is linked already', '[`SEC_E_OK`](/here)', false],
    ['a block of code', '```console\nklist\n```', false],
  ])('is told from others: %s', async (_, body, isOffered) => {
    const html = await page(body)

    expect(html.includes('<Identifier')).toBe(isOffered)
    expect(html).toMatch(/<code[^>]* translate="no">/)
  })
})

test('what stands before the causes of a code is its opening', async () => {
  const body = 'First.\n\nSecond.\n\n<Causes>\n\n<Cause id="a" title="A">\nThird.\n</Cause>\n\n</Causes>'
  const page = await rendered(body, { file: 'content/xx-XX/codes/SEC_E_OK.mdx' })

  expect(page).toMatch(/^<Opening><p>First\.<\/p>\s*<p>Second\.<\/p><\/Opening>\s*<Causes>/)
  expect(await rendered('First.', { file: 'content/xx-XX/guides/hresult.mdx' })).toBe('<p>First.</p>')
})

test.each([
  ['憑證\n已過期，\n請更新。', '憑證已過期，請更新。'],
  ['請執行\nklist。', '請執行\nklist。'],
  ['two\nlines', 'two\nlines'],
])('a line break between Han characters is no blank: %j', async (body, text) => {
  expect(await rendered(body, { file: 'content/zh-TW/guides/hresult.mdx' })).toBe(`<p>${text}</p>`)
})
