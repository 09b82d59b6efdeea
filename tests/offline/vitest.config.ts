import { defineConfig } from 'vitest/config'
import { BASES, folderFor } from '../support/built-sites.ts'

/** Use without a network, which needs the site built for both paths, so `npm test` leaves it out; `npm run test:all -- offline` runs it. */
export default defineConfig({
  test: {
    projects: BASES.map((base, place) => ({
      test: {
        name: `offline at ${base}`,
        include: ['tests/offline/**/*.test.ts'],
        globalSetup: 'tests/offline/setup.ts',
        provide: { built: { folder: folderFor(base), base } },
        sequence: { groupOrder: place },
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    })),
  },
})
