import { defineConfig } from 'vitest/config'

const include = (folder: string) => [`tests/${folder}/**/*.test.ts`]
const inBrowser = { globalSetup: 'tests/support/served-site.ts', testTimeout: 120_000, hookTimeout: 120_000 }

/** `npm test` runs the projects up to `browser`, `npm run test:all` all of them, with hosts, broken builds and recall. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      { test: { name: 'unit', include: include('unit'), testTimeout: 60_000 } },
      { test: { name: 'search', include: include('search'), testTimeout: 60_000, sequence: { groupOrder: 1 } } },
      { test: { name: 'content', include: include('content'), testTimeout: 60_000, sequence: { groupOrder: 1 } } },
      {
        test: {
          name: 'site',
          include: include('site'),
          testTimeout: 60_000,
          // The built pages are parsed once, for all files.
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      { test: { name: 'browser', include: include('browser'), ...inBrowser, sequence: { groupOrder: 2 } } },

      { test: { name: 'every-page', include: include('every-page'), ...inBrowser, sequence: { groupOrder: 3 } } },
      {
        test: {
          name: 'pseudo-locale',
          include: include('pseudo-locale'),
          ...inBrowser,
          globalSetup: 'tests/pseudo-locale/pseudo-site.ts',
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})
