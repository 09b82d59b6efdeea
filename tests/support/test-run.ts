import { startVitest, type Vitest } from 'vitest/node'

/** How a run of tests ended. */
export interface Outcome {
  passed: number
  failed: number
  seconds: number
}

/** Runs the tests of a configuration, of all its projects or some. Without any test the run has failed. */
export async function runTests({
  config,
  project = [],
  filters = [],
}: {
  config?: string
  project?: string[]
  filters?: string[]
}): Promise<Outcome> {
  const started = performance.now()
  const vitest = await startVitest(filters, { run: true, watch: false, project, ...(config && { config }) })
  const { passed, failed } = countTests(vitest)
  await vitest.close()
  process.exitCode = 0

  return { passed, failed: passed + failed === 0 ? 1 : failed, seconds: (performance.now() - started) / 1000 }
}

/** Prints the last line of a run, and ends it with 1 where something has failed. */
export function report({ passed, failed }: Outcome): void {
  if (failed > 0) process.exitCode = 1
  console.log(`${passed} passed, ${failed} failed`)
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
