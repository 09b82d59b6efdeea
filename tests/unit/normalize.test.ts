import { expect, it } from 'vitest'
import { normalize } from '../../src/codes/normalize.ts'

it.each([
  ['full-width letters and digits', '０ｘ８００９０３２２', '0x80090322'],
  ['full-width punctuation', 'ＳＥＣ＿Ｅ＿ＯＫ！', 'SEC_E_OK!'],
  ['a true minus', '\u22122146893022', '-2146893022'],
  ['an en dash', '\u20132146893022', '-2146893022'],
  ['a no-break space', 'error\u00a00x80090322', 'error 0x80090322'],
  ['an ideographic space', '錯誤\u30000x80090322', '錯誤 0x80090322'],
  ['a zero-width space', 'SEC_\u200bE_\u200bOK', 'SEC_E_OK'],
  ['a soft hyphen', 'SEC_E_WRONG\u00ad_PRINCIPAL', 'SEC_E_WRONG_PRINCIPAL'],
  ['a byte order mark', '\ufeffSEC_E_OK', 'SEC_E_OK'],
  ['escapes of Markdown', 'SEC\\_E\\_OK', 'SEC_E_OK'],
  ['a backslash of a path', 'C:\\logs', 'C:\\logs'],
  ['character references', '&lt;0x80090322&gt;', ' 0x80090322 '],
  ['tabs and carriage returns', 'a\tb\r\nc', 'a b \nc'],
  ['line breaks', 'a\nb', 'a\nb'],
  ['signs of Chinese', '目標主體名稱不正確。', '目標主體名稱不正確。'],
  ['nothing', '', ''],
])('makes %s plain', (_, original, plain) => {
  expect(normalize(original).text).toBe(plain)
})

it('knows where each sign stood in the original', () => {
  const original = '錯誤\u200b：&lt;０ｘ８００９０３２２&gt; \u22125'
  const { text, origin } = normalize(original)

  expect(original.charAt(origin(text.indexOf('0x')))).toBe('０')
  expect(original.charAt(origin(text.indexOf('22') + 1))).toBe('２')
  expect(original.charAt(origin(text.indexOf('-5')))).toBe('\u2212')
  expect(origin(text.length)).toBe(original.length)
})

it('leaves a text that is plain as it is, place for place', () => {
  const { text, origin } = normalize('0x80090322 (SEC_E_WRONG_PRINCIPAL)')

  expect(text).toBe('0x80090322 (SEC_E_WRONG_PRINCIPAL)')
  expect(origin(12)).toBe(12)
})
