import { expect, test } from 'vitest'
import { tokensOf } from '../../src/search/tokenizer.ts'

test.each([
  ['Perché Non va?', ['perche', 'non', 'va']],
  ["Won't, doesnt and isn’t", ['wont', 'doesnt', 'and', 'isnt']],
  ["l'handle", ['l', 'handle']],
  ['憑證過期', ['憑證', '證過', '過期']],
  ['憑證 過期', ['憑證', '過期']],
  ['緩衝區 太 小', ['緩衝', '衝區', '區太', '太小']],
  ['無 認證', ['無認', '認證']],
  ['連 TLS 線', ['連', 'tls', '線']],
  ['無法連線 0x80090308h', ['無法', '法連', '連線', '0x80090308h']],
  ['連線TLS後SQL失敗', ['連線', 'tls', '後', 'sql', '失敗']],
])('"%s" is %j', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens)
})
