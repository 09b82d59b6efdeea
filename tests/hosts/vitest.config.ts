import { defineConfig } from 'vitest/config'
import { BASES } from '../support/built-sites.ts'
import { HOST_NAMES } from './servers.ts'

/** The tests of the browser that a host can spoil; what looks only at the pages themselves has its place in `npm test`. */
const SPOILED = ['every-code', 'languages', 'lost-addresses', 'search', 'table', 'watch', 'without-javascript']
const limits = { testTimeout: 300_000, hookTimeout: 120_000 }
const hosts = HOST_NAMES.flatMap((name) => BASES.map((base) => ({ name, base })))

/** Needs nginx and Caddy, so `npm test` leaves these out; `npm run test:all -- hosts` runs them. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'answers', include: ['tests/hosts/**/*.test.ts'], fileParallelism: false, ...limits } },
      ...hosts.map((host, place) => ({
        test: {
          name: `browser, ${host.name} at ${host.base}`,
          include: SPOILED.map((file) => `tests/browser/${file}.test.ts`),
          globalSetup: 'tests/hosts/host.ts',
          provide: { host },
          sequence: { groupOrder: place + 1 },
          ...limits,
        },
      })),
    ],
  },
})
