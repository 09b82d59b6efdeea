import { defineConfig } from 'vitest/config'

/** Each test builds the site or breaks a build, so `npm test` leaves these out; `npm run test:all -- builds` runs them. */
export default defineConfig({
  test: { include: ['tests/builds/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
})
