import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site, by the path that it is built for. */
    sites: Record<'/' | '/docs/sspi/', string>
  }
}

/** Builds the site for the root of a host and for a sub-path, each into a folder of its own. */
export default function buildSites({ provide }: TestProject): void {
  const folder = join(process.cwd(), '.sites')
  const sites = { '/': join(folder, 'root'), '/docs/sspi/': join(folder, 'sub-path') } as const
  for (const [base, out] of Object.entries(sites)) {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, SITE: 'https://example.org', BASE: base, OUT: out },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`The site for ${base} could not be built.\n${stderr}`)
  }
  provide('sites', sites)
}
