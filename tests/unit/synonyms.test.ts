import { describe, expect, it } from 'vitest'
import { synonymsOf } from '../../src/search/han-variants.ts'
import { rewriterOf } from '../../src/search/synonyms.ts'

const texts = ['簽章演算法', '憑證已過期', '緩衝區']
const rewrite = rewriterOf(synonymsOf(texts, { 算法: '演算法', 证书: '憑證' }))

describe('what readers in another region write', () => {
  it('is read in the characters of the texts', () => {
    expect(rewrite('签章')).toBe('簽章')
    expect(rewrite('过期')).toBe('過期')
  })
  it('is read in the words of the texts', () => {
    expect(rewrite('签章算法')).toBe('簽章演算法')
    expect(rewrite('证书已过期')).toBe('憑證已過期')
  })
  it('is read with another character of the same simplified form', () => {
    expect(rewrite('緩沖區')).toBe('緩衝區')
  })
})

it('leaves the texts as they are, a word that holds another one whole', () => {
  for (const text of texts) expect(rewrite(text)).toBe(text)
})

it('takes words of letters only where they stand alone', () => {
  const latin = rewriterOf({ characters: '', folded: '', words: { smartcard: 'smart card' } })

  expect(latin('the Smartcard expired')).toBe('the smart card expired')
  expect(latin('smartcards')).toBe('smartcards')
})
