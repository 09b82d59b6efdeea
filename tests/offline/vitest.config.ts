import { defineConfig } from 'vitest/config'
import { BASES, folderFor } from '../support/built-sites.ts'

/** Use without a network at both paths; `npm test` has these tests, too, for the root of a host alone. */
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
