import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { isUsed } from '../support/interface-keys.ts'
import { texts } from '../support/texts.ts'

test.each(texts)('every interface string of $tag is used', ({ strings }) => {
  expect(Object.keys(strings).length).toBeGreaterThan(200)
  expect(Object.keys(strings).filter((key) => !isUsed(key))).toEqual([])
})

test.each([
  ['code.copied', true],
  ['program.curl', true],
  ['table.count.one', true],
  ['guide.hresult.bits', true],
  ['program.cobol', false],
  ['code.nothing', false],
  ['guide.hresult.nothing', false],
])('"%s" is used: %s', (key, expected) => {
  expect(isUsed(key)).toBe(expected)
})

const eslint = new ESLint()

test.each([
  ["---\nconst a = 'text'\n---\n<p>{t(a)}</p>\n<style>\n  p {\n    color: red;\n  }\n</style>\n", 0],
  ["---\nconst a = [1]\n---\n{a.map((b) => (b ? <p>{b}</p> : <p>{`${t('c')} `}<b>{b}</b> · </p>))}\n", 0],
  ['<p>Sources</p>\n', 1],
  ["<p>{t('a')}: <b>{t('b')}</b></p>\n", 1],
  ["<p>{t('a')}，<b>{t('b')}</b></p>\n", 1],
  ["{['a'].map((b) => <p>{b} and</p>)}\n", 1],
])('the linter finds in %j what no interface string says: %d', async (component, count) => {
  const [report] = await eslint.lintText(component, { filePath: 'src/pages/example.astro' })

  expect(report?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax')).toHaveLength(count)
})

test('no component says anything that is not an interface string', async () => {
  const reports = await eslint.lintFiles('src/**/*.astro')
  const said = reports.flatMap(({ filePath, messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').map(({ line }) => `${filePath}:${line}`),
  )

  expect(reports.length).toBeGreaterThan(30)
  expect(said).toEqual([])
})
