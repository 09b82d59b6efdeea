import { defineConfig } from 'vitest/config'
import { HAS_PACKAGE } from './tests/support/chromium.ts'

const include = (folder: string) => [`tests/${folder}/**/*.test.ts`]
const inBrowser = { globalSetup: 'tests/support/served-site.ts', testTimeout: 120_000, hookTimeout: 120_000 }

/** The ways of readers: through a code's page, the header, the languages, related errors, the search, the table. */
const READERS = ['code-page', 'header', 'languages', 'related-errors', 'search', 'table']

if (!HAS_PACKAGE) console.warn('Chromium 109 comes for Linux on x64 alone: the site is not tried in it here.')

const oldest = {
  test: {
    name: 'oldest',
    include: READERS.map((file) => `tests/browser/${file}.test.ts`),
    ...inBrowser,
    globalSetup: 'tests/support/oldest-browser.ts',
    sequence: { groupOrder: 3 },
  },
}

/** `npm test` runs the projects up to `oldest`, `npm run test:all` all of them, with hosts, broken builds and recall. */
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
      ...(HAS_PACKAGE ? [oldest] : []),

      { test: { name: 'every-page', include: include('every-page'), ...inBrowser, sequence: { groupOrder: 4 } } },
      {
        test: {
          name: 'pseudo-locale',
          include: include('pseudo-locale'),
          ...inBrowser,
          globalSetup: 'tests/pseudo-locale/pseudo-site.ts',
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
})
