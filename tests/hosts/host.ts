import type { TestProject } from 'vitest/node'
import { chromiumOptions } from '../support/chromium.ts'
import { folderFor, type Base } from '../support/built-sites.ts'
import '../support/served-site.ts'
import { startServer, type HostName } from './servers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The real server that stands before the tests of the browser, and the path of the site there. */
    host: { name: HostName; base: Base }
  }
}

/** Starts the server that a project names, for as long as its tests of the browser run. */
export default async function setup({ config, provide }: TestProject): Promise<() => Promise<void>> {
  const { host } = config.provide
  if (!host) throw new Error('The project names no host')
  const { name, base } = host
  const server = await startServer(name, folderFor(base), base)
  provide('site', server.url)
  provide('chromium', await chromiumOptions())

  return server.stop
}
