import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyContent } from '../support/content-copy.ts'

const PROJECT = ['node_modules', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json']

test('npm run build says what is wrong with bad content, ends with 1 and leaves dist as it was', () => {
  const content = copyContent()
  for (const path of PROJECT) symlinkSync(join(process.cwd(), path), join(content.root, path))
  mkdirSync(join(content.root, 'dist'))
  writeFileSync(join(content.root, 'dist/index.html'), 'as it was')
  content.replace('content/codes.yaml', 'value: 0x80090324', 'value: 0x80090322')
  content.replace('content/it-IT/codes/SEC_E_TIME_SKEW.mdx', /^meaning: .*\n/m, '')

  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: content.root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })

  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.split('\n').filter((line) => !line.startsWith('npm '))).toEqual([
    'content/it-IT/codes/SEC_E_TIME_SKEW.mdx: "meaning" is missing; add it as text.',
    'content/codes.yaml, SEC_E_TIME_SKEW: the value 0x80090322 is already that of SEC_E_WRONG_PRINCIPAL; give its own value, or "alias: SEC_E_WRONG_PRINCIPAL".',
    '',
    '2 faults; nothing was built. dist is as it was.',
    '',
  ])
  expect(readFileSync(join(content.root, 'dist/index.html'), 'utf8')).toBe('as it was')
  expect(readdirSync(content.root).toSorted()).toEqual([...PROJECT, 'content', 'dist'].toSorted())
})
