import { expect, test } from 'vitest'
import { CORE, groupOf } from '../../src/offline/groups.ts'

const tags = ['en-US', 'it-IT', 'zh-TW']

test.for([
  ['it-IT/codes/SEC_E_OK/', 'it-IT'],
  ['zh-TW/', 'zh-TW'],
  ['lookup/labels.it-IT.8e096f6a.json', 'it-IT'],
  ['lookup/texts.zh-TW.83e8a989.json', 'zh-TW'],
  ['lookup/codes.it-IT-0.83e8a989.json', 'it-IT'],
  ['lookup/tokens.zh-TW-12.83e8a989.json', 'zh-TW'],
  ['pagefind/fragment/zh-tw_1a2b3c4.pf_fragment', 'zh-TW'],
  ['pagefind/index/en-us_0171411.pf_index', 'en-US'],
  ['pagefind/pagefind.it-it_66bccac1428d6.pf_meta', 'it-IT'],
  ['pagefind/wasm.en-us.pagefind', 'en-US'],
])('%s belongs to %s', ([path, tag]) => {
  expect(groupOf(path ?? '', tags)).toBe(tag)
})

test.for([
  './',
  'offline/',
  'favicon.svg',
  'assets/engine.BqXK13SI.js',
  'assets/search.B0-ZhD3N.css',
  'lookup/table.e85adafa.json',
  'lookup/names-12.e85adafa.json',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/wasm.unknown.pagefind',
])('%s belongs to all', (path) => {
  expect(groupOf(path, tags)).toBe(CORE)
})

test('the texts of the default language help out in every other', () => {
  expect(groupOf('lookup/texts.en-US.e420dbf2.json', tags)).toBe(CORE)
  expect(groupOf('lookup/tokens.en-US-3.e420dbf2.json', tags)).toBe(CORE)
})
