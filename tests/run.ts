import { ensureBuild } from '../scripts/fresh-build.ts'
import { report, runTests } from './support/test-run.ts'

/** What runs on every change. */
const PROJECTS = ['unit', 'search', 'content', 'site', 'browser', 'oldest']

/** `npm test`, or `npm test -- <part of a file's name>`. */
report(
  ensureBuild()
    ? await runTests({ filters: process.argv.slice(2), project: PROJECTS })
    : { passed: 0, failed: 1, seconds: 0 },
)
