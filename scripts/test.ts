import { startVitest, type Vitest } from 'vitest/node'
import { ensureBuild } from './fresh-build.ts'

if (!ensureBuild()) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const vitest = await startVitest(process.argv.slice(2), { run: true, watch: false })
const { passed, failed } = countTests(vitest)
await vitest.close()
if (failed > 0 || passed === 0) process.exitCode = 1
console.log(`${passed} passed, ${failed} failed`)

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
