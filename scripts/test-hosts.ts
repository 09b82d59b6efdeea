import { spawnSync } from 'node:child_process'

/** What `npm run test:hosts` starts, and how it is installed on Debian. */
const SERVERS = ['nginx', 'caddy']

const missing = SERVERS.filter((server) => spawnSync(server, ['-v']).error)
if (missing.length > 0) {
  console.error(`The tests of the hosts need ${missing.join(' and ')}: apt-get install ${missing.join(' ')}`)
  process.exit(1)
}
const { status } = spawnSync('vitest', ['run', '--config', 'tests/hosts/vitest.config.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
