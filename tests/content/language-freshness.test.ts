import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { DEFAULT_LOCALE, LOCALES } from '../../src/locales/locales.ts'
import { readLocale } from '../../src/source/locale-texts.ts'
import { Reader } from '../../src/source/read.ts'
import { stamped, translationsOf, type Freshness } from '../../src/source/translations.ts'
import { ProjectCopy } from './project-copy.ts'

const CODE = 'SEC_E_WRONG_PRINCIPAL'
const GUIDE = 'hresult'
const script = resolve('scripts/translations.ts')

vi.setConfig({ testTimeout: 30_000 })

function freshness(root: string, tag: string, name: string): Freshness | undefined {
  const reader = new Reader(root)
  const locales = LOCALES.map((locale) => readLocale(reader, locale.tag))

  return translationsOf(locales, tag).find((page) => page.name === name)?.freshness
}

function run({ root }: ProjectCopy, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' })

  return { stdout, stderr, status }
}

test.each([
  ['the text of a code', `content/en-US/codes/${CODE}.mdx`, CODE, /$/, '\nOne sentence more.\n'],
  ['the meaning of a code', `content/en-US/codes/${CODE}.mdx`, CODE, /^meaning: /m, 'meaning: Now '],
  ['the text of a guide', `content/en-US/guides/${GUIDE}.mdx`, GUIDE, /$/, '\nOne sentence more.\n'],
  ['the title of a guide', `content/en-US/guides/${GUIDE}.mdx`, GUIDE, /^title: /m, 'title: Again '],
])('%s changes in English, and the translations are stale until they are marked', (_, file, name, old, fresh) => {
  const copy = new ProjectCopy([CODE, GUIDE])
  run(copy, 'mark', 'it-IT', 'all')
  expect(freshness(copy.root, 'it-IT', name)).toBe('fresh')

  copy.replace(file, old, fresh)
  expect(freshness(copy.root, 'it-IT', name)).toBe('stale')
  expect(freshness(copy.root, 'en-US', name)).toBe('fresh')
  expect(run(copy).stdout).toMatch(new RegExp(`it-IT: 1 fresh, 1 stale, 0 missing\\n  stale +${name}\\n`))

  expect(run(copy, 'mark', 'it-IT', name)).toMatchObject({ status: 0, stdout: 'it-IT: 1 marked, 0 were fresh\n' })
  expect(freshness(copy.root, 'it-IT', name)).toBe('fresh')
})

test('keywords are each language’s own: a change of the English ones leaves translations fresh', () => {
  const copy = new ProjectCopy([CODE, GUIDE])
  run(copy, 'mark', 'zh-TW', CODE)
  copy.replace(`content/en-US/codes/${CODE}.mdx`, /^keywords: \[/m, 'keywords: [one more, ')

  expect(freshness(copy.root, 'zh-TW', CODE)).toBe('fresh')
})

test('a page that is not there is listed as missing and cannot be marked', () => {
  const copy = new ProjectCopy([CODE, GUIDE])
  copy.remove(`content/zh-TW/codes/${CODE}.mdx`)

  expect(run(copy).stdout).toMatch(new RegExp(`zh-TW: .*, 1 missing\\n(?:  stale .*\\n)*  missing +${CODE}\\n`))
  const { status, stderr } = run(copy, 'mark', 'zh-TW', CODE)
  expect(status).toBe(1)
  expect(stderr).toContain(CODE)
})

test.each([
  [['mark']],
  [['mark', 'it-IT']],
  [['mark', 'en-US', 'all']],
  [['mark', 'eo', 'all']],
  [['list']],
  [['check', 'it-IT']],
])('the arguments %j change nothing and are explained', (args) => {
  const copy = new ProjectCopy([CODE, GUIDE])
  const before = copy.read(`content/it-IT/codes/${CODE}.mdx`)
  const { status, stderr } = run(copy, ...args)

  expect(status).toBe(1)
  expect(stderr.trim()).not.toBe('')
  expect(copy.read(`content/it-IT/codes/${CODE}.mdx`)).toBe(before)
})

test('a check ends with 1 until no page is missing or stale in any locale', () => {
  const copy = new ProjectCopy([CODE])
  const english = copy.read(`content/en-US/codes/${CODE}.mdx`)
  for (const { tag } of LOCALES) copy.write(`content/${tag}/codes/${CODE}.mdx`, english)
  for (const { tag } of LOCALES) if (tag !== DEFAULT_LOCALE) run(copy, 'mark', tag, 'all')
  expect(run(copy, 'check')).toMatchObject({ status: 0 })

  copy.replace(`content/en-US/codes/${CODE}.mdx`, /^meaning: /m, 'meaning: Now ')
  expect(run(copy, 'check')).toMatchObject({ status: 1, stdout: expect.stringContaining(`stale    ${CODE}`) })
  for (const { tag } of LOCALES) if (tag !== DEFAULT_LOCALE) run(copy, 'mark', tag, 'all')
  expect(run(copy, 'check')).toMatchObject({ status: 0 })
  copy.remove(`content/zh-TW/codes/${CODE}.mdx`)
  expect(run(copy, 'check')).toMatchObject({ status: 1, stdout: expect.stringContaining(`missing  ${CODE}`) })
})

test.each(['\n', '\r\n'])('a mark changes its own line alone, with line ends %j', (end) => {
  const lines = [
    '---',
    'meaning: "a: b"',
    'keywords: [ x,  y ]',
    '---',
    '',
    'Text  ',
    '',
    '---',
    'translatedFrom: x',
    '',
  ]
  const marked = [...lines]
  marked.splice(3, 0, "translatedFrom: '0123456789ab'")

  const once = stamped(lines.join(end), '0123456789ab')
  expect(once).toBe(marked.join(end))
  expect(stamped(once, 'ba9876543210')).toBe(once.replace('0123456789ab', 'ba9876543210'))
})
