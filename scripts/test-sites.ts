import { spawnSync } from 'node:child_process'
import { BASES, folderFor } from '../tests/support/built-sites.ts'

/** What a group of tests needs besides npm, and how it is installed on Debian. */
const NEEDED: Record<string, readonly string[]> = { hosts: ['nginx', 'caddy'], offline: [] }

/** Builds the site for the root of a host and for a sub-path, and runs a group of tests with both: `hosts` or `offline`. */
const [group = '', ...parameters] = process.argv.slice(2)
const missing = (NEEDED[group] ?? []).filter((server) => spawnSync(server, ['-v']).error)
if (missing.length > 0) {
  console.error(`The tests of the hosts need ${missing.join(' and ')}: apt-get install ${missing.join(' ')}`)
  process.exit(1)
}
for (const base of BASES) {
  const environment = { ...process.env, SITE: 'https://example.org', BASE: base, OUT: folderFor(base) }
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { env: environment, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
const { status } = spawnSync('vitest', ['run', '--config', `tests/${group}/vitest.config.ts`, ...parameters], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
