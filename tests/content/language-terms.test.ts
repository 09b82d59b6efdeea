import { expect, test } from 'vitest'
import { hanFaults } from './language/han.ts'
import { texts } from '../support/texts.ts'
import { passagesOf } from './language/prose.ts'
import { mainlandTerms, simplifiedSigns, wrongTerms } from './language/terms.ts'

/** What a check says about all prose of a locale. */
function faultsIn(tag: string, check: (text: string) => string[]): string[] {
  const passages = texts.filter((locale) => locale.tag === tag).flatMap(passagesOf)
  expect(passages.length).toBeGreaterThan(100)

  return passages.flatMap(({ file, place, text }) => check(text).map((fault) => `${file}, ${place}: ${fault}`))
}

test.each(texts.map(({ tag }) => tag))('the prose in %s uses the terms of this reference', (tag) => {
  expect(faultsIn(tag, (text) => wrongTerms(tag, text))).toEqual([])
})

test('the prose in zh-TW has no simplified signs', () => {
  expect(faultsIn('zh-TW', simplifiedSigns)).toEqual([])
})

test('the prose in zh-TW has no terms of the mainland', () => {
  expect(faultsIn('zh-TW', mainlandTerms)).toEqual([])
})

test('the prose in zh-TW keeps the rules for signs and spaces', () => {
  expect(faultsIn('zh-TW', hanFaults)).toEqual([])
})

test.each([
  ['it-IT', "Schannel ha inviato l'alert 48.", ['"alert" instead of "avviso"']],
  ['it-IT', 'un avviso (alert), *sent a TLS alert*, `alert`', []],
  ['it-IT', 'una relazione di\nattendibilità', ['"relazione di attendibilità" instead of "relazione di trust"']],
  ['it-IT', 'La chiamata ha fallito.', ['"ha fallito" instead of "non è riuscito"']],
  ['zh-TW', '使用者登錄失敗', ['"登錄" instead of "註冊 or 登入"']],
  ['zh-TW', 'SPN 登錄在另一個帳戶上。', ['"登錄" instead of "註冊 or 登入"']],
  ['zh-TW', 'SPN 註冊在另一個帳戶上，登錄檔中的值也一樣。', []],
  ['zh-TW', '握手之後，客戶端', ['"客戶端" instead of "用戶端"', '"握手" instead of "交握"']],
])('in %s, the terms of "%s" are judged', (tag, text, faults) => {
  expect(wrongTerms(tag, text)).toEqual(faults)
})

test.each([
  ['用戶端憑證', []],
  ['证書與憑證', ['"证" instead of "證"']],
  ['請刪除內容，`证` 除外', []],
])('the simplified signs of "%s" are found', (text, faults) => {
  expect(simplifiedSigns(text)).toEqual(faults)
})

test.each([
  ['請更新軟體', []],
  ['請更新軟件', ['"軟件" instead of "軟體"']],
  ['用戶端的連接埠', []],
  ['用戶的信息', ['"信息" instead of "資訊"', '"用戶" instead of "使用者"']],
])('the terms of the mainland in "%s" are found', (text, faults) => {
  expect(mainlandTerms(text)).toEqual(faults)
})

test.each([
  ['請檢查 SPN，再執行 `klist purge`。', 0],
  ['目標主體名稱 (SPN) 與（41、36 和 35）', 0],
  ['請檢查SPN。', 1],
  ['請執行`klist`。', 1],
  ['請 檢查', 1],
  ['請檢查， 再執行', 1],
  ['請檢查 ，再執行', 1],
  ['請檢查,再執行', 1],
  ['請檢查:再執行', 1],
  ['執行 `klist`, 再執行', 1],
  ['`EncryptMessage`, `DecryptMessage`', 1],
  ['請看（`EncryptMessage`、`DecryptMessage`）', 0],
  ['票證(TGT)', 1],
  ['票證 (授權)', 1],
  ['票證（TGT）', 1],
  ['訊息“不正確”', 1],
  ['訊息"不正確"', 1],
  ['請稍候...', 1],
  ['請檢查，\nSPN', 1],
  ['請檢查\nSPN 或\n票證', 0],
])('"%s" breaks %i rules for signs and spaces', (text, count) => {
  expect(hanFaults(text)).toHaveLength(count)
})
