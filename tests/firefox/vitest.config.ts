import { defineConfig } from 'vitest/config'

/** Needs Firefox, so `npm test` leaves these out; `npm run test:all -- firefox` runs them. */
export default defineConfig({
  test: {
    include: ['tests/firefox/**/*.test.ts'],
    globalSetup: 'tests/support/served-site.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
