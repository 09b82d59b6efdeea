import { globSync } from 'node:fs'
import { relative } from 'node:path'
import { endWithNpm } from './parent.ts'
import { PlainError, plainMessage } from './plain-error.ts'
import { assertReplaceable, siteFolder } from './site-folder.ts'
import { enterWorkspace, replaceFolder, type Workspace } from './workspace.ts'

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
process.env['NODE_ENV'] = 'production'

const root = process.cwd()
const target = siteFolder(root, process.env['OUT'])
const inside = relative(root, target)
const shown = inside === '' || inside.startsWith('..') ? target : inside

/** Node's own status where it ends while something is still awaited, because what should answer is gone. */
const UNANSWERED = 13

endWithNpm()
try {
  assertAddress(process.env['SITE'])
  assertBase(process.env['BASE'])
  assertReplaceable(root, target)
  const workspace = enterWorkspace(root, target)
  process.once('exit', (status) => {
    workspace.leave()
    if (status === UNANSWERED) console.error(`A part of the build was ended from outside. ${shown} is as it was.`)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt)
  await build(workspace)
} catch (error) {
  console.error(`${plainMessage(error)} ${shown} is as it was.`)
  process.exit(1)
}

/** Throws a PlainError where SITE is set and no address of a host. */
function assertAddress(site: string | undefined): void {
  if (!site || /^https?:$/.test(URL.parse(site)?.protocol ?? '')) return
  throw new PlainError(`SITE is ${site}; it must be an address such as https://example.org. Nothing was built.`)
}

/** Throws a PlainError where BASE is set and no path of a host. */
function assertBase(base: string | undefined): void {
  if (!base || (!/[?#%\\:]/.test(base) && !/^\.|\/\.\.?(?:\/|$)/.test(base))) return
  throw new PlainError(`BASE is ${base}; it must be a path such as /docs/sspi/. Nothing was built.`)
}

/** Builds into a folder of its own, which takes the place of the target only when everything is in it. */
async function build({ folder, cache }: Workspace): Promise<void> {
  const started = performance.now()
  const { build: buildSite } = await import('astro')
  await buildSite({ root, outDir: folder, cacheDir: cache, logLevel: 'error' })
  const pages = globSync('**/*.html', { cwd: folder }).length
  replaceFolder(folder, target)
  console.log(`${pages} pages in ${((performance.now() - started) / 1000).toFixed(1)} s; ${shown} is ready.`)
}

function interrupt(): never {
  console.error(`The build was interrupted. ${shown} is as it was.`)
  process.exit(130)
}
