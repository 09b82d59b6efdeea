import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { HASHED, HEADERS, IMMUTABLE, REVALIDATED } from './headers.ts'

/** A site being served. */
export interface RunningServer {
  /** The address of its root, with a slash at the end. */
  address: string
  close(): void
}

/** What to serve, and where. */
export interface ServerOptions {
  /** The built site. */
  folder: string
  /** The path on the host, with a slash at both ends. */
  base?: string
  /** The port; 0 takes any that is free. */
  port: number
  /** Called when a port is taken and the next one is tried; without it a taken port is an error. */
  onTaken?: (port: number) => void
}

/** Serves a built site as a real host would: 404 page with status 404, media types, compression, caching. */
export async function startServer({ folder, base = '/', port, onTaken }: ServerOptions): Promise<RunningServer> {
  const server = createServer(handler(folder, base))
  const taken = await listen(server, port, onTaken)

  return { address: `http://localhost:${taken}${base}`, close: () => close(server) }
}

function handler(folder: string, base: string): RequestListener {
  /** Looks at the folder anew for each request, so that a build may replace it meanwhile. */
  const files = sirv(folder, {
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      const hashed = HASHED.some((part) => path.startsWith(`/${part}/`))
      response.setHeader('Cache-Control', hashed ? IMMUTABLE : REVALIDATED)
      if (path.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown; charset=utf-8')
    },
  })

  return (request, response) => {
    const url = request.url ?? '/'
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': REVALIDATED })
      response.end(readFileSync(join(folder, '404.html')))
    }
    if (!url.startsWith(base)) return missing()
    request.url = url.slice(base.length - 1)
    files(request, response, missing)
  }
}

/** Ends the server at once, with connections that browsers hold open. */
function close(server: Server): void {
  server.close()
  server.closeAllConnections()
}

/** Listens on a port, or on the next one that is free → the port taken. */
function listen(server: Server, port: number, onTaken?: (port: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening)
      if (error.code !== 'EADDRINUSE' || !onTaken) return reject(error)
      onTaken(port)
      listen(server, port + 1, onTaken).then(resolve, reject)
    }
    const listening = () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen(port)
  })
}
