import { expect, test } from 'vitest'
import { writingOf } from '../../src/search/writing.ts'
import { writingVariants } from '../../src/source/writing-variants.ts'

const writing = writingOf(writingVariants(['簽章演算法', '憑證已過期'], { 算法: '演算法', 证书: '憑證' }))

test('words and signs of other regions are compared as those of the texts', () => {
  expect(writing.compared('签章算法')).toBe(writing.compared('簽章演算法'))
  expect(writing.compared('证书已过期')).toBe(writing.compared('憑證已過期'))
})

test('another sign of the same simplified form is compared as that of the texts', () => {
  const { compared } = writingOf(writingVariants(['緩衝區'], { 算法: '演算法' }))

  expect(compared('緩沖區')).toBe(compared('緩衝區'))
})

test('a word of the texts stays whole where another region’s word is a part of it', () => {
  expect(writing.compared('演算法')).not.toContain('演演')
  expect(writing.own('簽章演算法')).toBe('簽章演算法')
})
