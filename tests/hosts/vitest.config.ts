import { defineConfig } from 'vitest/config'

/** Needs nginx and Caddy, so `npm test` leaves these out; `npm run test:hosts` runs them. */
export default defineConfig({
  test: {
    include: ['tests/hosts/**/*.test.ts'],
    globalSetup: 'tests/hosts/sites.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
