import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { LaunchOptions } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions } from './chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served. */
    site: string
    chromium: LaunchOptions
  }
}

/** Serves the built site for as long as the tests of the browser run, and unpacks the browser. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  provide('chromium', await chromiumOptions())

  return serveFor(provide)
}

/** Serves the built site to the tests of a project → what ends that. */
export async function serveFor(provide: TestProject['provide']): Promise<() => Promise<void>> {
  const server = await serve(await freePort())
  provide('site', server.address)

  return server.stop
}

/** A site that is being served, and what the server has said so far. */
export interface ServedSite {
  address: string
  output: string
  stop(): Promise<void>
}

/** Starts a project's own server at a port → its address, as it prints it. */
export async function serve(port: number, root = process.cwd()): Promise<ServedSite> {
  const { BASE: _, OUT: __, ...environment } = process.env
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: root,
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit')
  }
  let output = ''
  for await (const chunk of server.stdout) {
    output += String(chunk)
    const address = /http:\/\/\S+/.exec(output)?.[0]
    if (address) return { address, output, stop }
  }
  throw new Error(`the server ended without an address: ${output}`)
}

/** A port that nothing listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')

  return port
}
