import '../../scripts/node-version.mjs'
import { existsSync } from 'node:fs'

/** Runs before the tests, which cannot say themselves that what they need is missing. */
if (!existsSync('node_modules/vitest')) {
  console.error('The packages for the tests are missing; run npm ci without leaving any out.')
  process.exit(1)
}
