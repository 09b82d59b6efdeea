import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startVitest, type Vitest } from 'vitest/node'

const root = process.cwd()
const SOURCES = [
  'content',
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]
/** The site is tested as it is served by default, from the root of a host. */
const { BASE: _, SITE: __, OUT_DIR: ___, ...environment } = process.env

if (!isBuilt()) build()
const vitest = await startVitest(process.argv.slice(2), { run: true, watch: false })
const { passed, failed } = countTests(vitest)
await vitest.close()
if (failed > 0 || passed === 0) process.exitCode = 1
console.log(`${passed} passed, ${failed} failed`)

/** Whether dist is there, whole, and younger than everything it is made from. */
function isBuilt(): boolean {
  const made = join(root, 'dist/codes.json')

  return existsSync(made) && Math.max(...SOURCES.map((path) => newestIn(join(root, path)))) < statSync(made).mtimeMs
}

/** When the youngest file of a folder was changed, or a file left it. */
function newestIn(path: string): number {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs

  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

function build(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  })
  if (status === 0) return
  console.log('0 passed, 1 failed')
  process.exit(1)
}

/** A file of tests that does not load counts as one that failed, and so does an error outside any test. */
function countTests({ state }: Vitest): { passed: number; failed: number } {
  const modules = state.getTestModules()
  const results = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
  const broken = modules.filter((module) => module.errors().length > 0)

  return {
    passed: results.filter((result) => result === 'passed').length,
    failed: results.filter((result) => result === 'failed').length + broken.length + state.getUnhandledErrors().length,
  }
}
