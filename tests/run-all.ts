import { spawnSync } from 'node:child_process'
import { BASES, folderFor } from './support/built-sites.ts'
import { firefox } from './firefox/firefox.ts'
import { ensureBuild } from '../scripts/fresh-build.ts'
import { report, runTests, type Outcome } from './support/test-run.ts'

/** What `npm test` runs and every page besides; what needs builds or servers of its own; how often the search is right. */
const GROUPS: Readonly<Record<string, () => Promise<Outcome>>> = {
  pages: () => onBuild(() => runTests({})),
  builds: () => runTests({ config: 'tests/builds/vitest.config.ts' }),
  hosts: async () => onSites(['nginx', 'caddy'], () => runTests({ config: 'tests/hosts/vitest.config.ts' })),
  offline: async () => onSites([], () => runTests({ config: 'tests/offline/vitest.config.ts' })),
  load: () => onBuild(async () => runScript('tests/hosts/load.ts')),
  firefox: async () => onFirefox(() => runTests({ config: 'tests/firefox/vitest.config.ts' })),
  recall: () => onBuild(async () => runScript('scripts/recall.ts')),
}
const FAILED: Outcome = { passed: 0, failed: 1, seconds: 0 }

/* `npm run test:all` runs all groups, `npm run test:all -- hosts offline` some of them. */
const wanted = process.argv.slice(2)
const total = { ...FAILED, failed: 0 }
const rows: Record<string, Outcome> = {}
for (const [name, run] of Object.entries(GROUPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const outcome = await run()
  rows[name] = { ...outcome, seconds: Math.round(outcome.seconds) }
  total.passed += outcome.passed
  total.failed += outcome.failed
}
console.table(rows)
report(total)

async function onBuild(run: () => Promise<Outcome>): Promise<Outcome> {
  return ensureBuild() ? run() : FAILED
}

async function onFirefox(run: () => Promise<Outcome>): Promise<Outcome> {
  if (firefox()) return onBuild(run)
  console.error('The tests in Firefox need it: apt-get install firefox-esr, or FIREFOX with the file of one')

  return FAILED
}

/** Builds the site for the root of a host and for a sub-path, where the servers that the tests need are installed. */
async function onSites(servers: readonly string[], run: () => Promise<Outcome>): Promise<Outcome> {
  const missing = servers.filter((server) => spawnSync(server, ['-v']).error)
  if (missing.length > 0) {
    console.error(`The tests of the hosts need ${missing.join(' and ')}: apt-get install ${missing.join(' ')}`)
    return FAILED
  }
  const isBuilt = BASES.every((base) => {
    const { failed } = runScript('scripts/build.ts', { SITE: 'https://example.org', BASE: base, OUT: folderFor(base) })
    return failed === 0
  })

  return isBuilt ? run() : FAILED
}

/** Runs a script, which passes or fails as a whole. */
function runScript(script: string, variables: Record<string, string> = {}): Outcome {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [script], { env: { ...process.env, ...variables }, stdio: 'inherit' })
  const seconds = (performance.now() - started) / 1000

  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, seconds }
}
