import { defineConfig } from 'vitest/config'

/** Use without a network takes minutes to test, with several sites served at once; `npm run test:offline` runs it. */
export default defineConfig({
  test: {
    include: ['tests/offline/**/*.test.ts'],
    globalSetup: 'tests/support/served-site.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
