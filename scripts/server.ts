import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import mime from 'mime-types'
import Negotiator from 'negotiator'
import serveStatic from 'serve-static'
import { decoded } from '../src/elements/decoded.ts'
import { HASHED, HEADERS, IMMUTABLE, REVALIDATED } from '../src/security/headers.ts'
import { listen, LOOPBACK } from './listen.ts'

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
  /** The address to listen at; this machine alone where it is not told. */
  host?: string
  /** Called when a port is taken and the next one is tried; without it a taken port is an error. */
  onTaken?: (port: number) => void
}

/** What the build has compressed, best first. */
const COMPRESSED: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' }

/** Serves a built site as a real host would: 404 page with status 404, media types, compression, caching, slashes. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { folder, base = '/', port, host = LOOPBACK, onTaken } = options
  const server = createServer(handler(folder, base))
  const taken = await listen(server, port, host, onTaken)
  const name = host === LOOPBACK ? 'localhost' : host.includes(':') ? `[${host}]` : host

  /** Ends at once, with connections that browsers hold open. */
  const close = () => {
    server.close()
    server.closeAllConnections()
  }

  return { address: `http://${name}:${taken}${base}`, close }
}

function handler(folder: string, base: string): RequestListener {
  const files = serveStatic(folder, { dotfiles: 'ignore', cacheControl: false })

  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    response.setHeader('Cache-Control', REVALIDATED)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return say(response, 405, 'Only GET and HEAD are answered here.')
    }
    const url = request.url ?? '/'
    const path = url.replace(/[?#].*/s, '')
    if (`${path}/` === base) {
      response.setHeader('Location', base)
      return say(response, 301, `See ${base}`)
    }
    if (!path.startsWith(base)) return sendMissing(response, folder)
    Object.assign(request, { originalUrl: url })
    request.url = url.slice(base.length - 1)
    choose(request, response, folder, path.slice(base.length))
    files(request, response, (error?: Refusal) => {
      if (!error?.statusCode) return sendMissing(response, folder)
      for (const [name, value] of Object.entries(error.headers ?? {})) response.setHeader(name, value)
      response.removeHeader('Content-Encoding')
      say(response, error.statusCode, error.message)
    })
  }
}

/** Why a file is not sent although it is there, such as a range that it does not have. */
interface Refusal extends Error {
  statusCode?: number
  headers?: Record<string, string> | undefined
}

/** Lets a file of the hashed folders be kept, and puts what the build has compressed in the place of what it was made from. */
function choose(request: IncomingMessage, response: ServerResponse, folder: string, path: string): void {
  const file = decoded(path.replace(/(^|\/)$/, '$1index.html'))
  if (!existsSync(join(folder, file))) return
  if (HASHED.some((part) => file.startsWith(`${part}/`))) response.setHeader('Cache-Control', IMMUTABLE)
  const there = Object.keys(COMPRESSED).filter((encoding) => existsSync(join(folder, file + COMPRESSED[encoding])))
  if (there.length === 0) return
  response.setHeader('Vary', 'Accept-Encoding')
  const accepted = new Negotiator(request).encodings()
  const encoding = there.find((name) => accepted.includes(name))
  if (!encoding) return
  response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', mime.contentType(basename(file)) || 'application/octet-stream')
  request.url = `/${encodeURI(file)}${COMPRESSED[encoding]}`
}

/** The 404 page, or a sentence while the whole site is away, such as between two builds. */
function sendMissing(response: ServerResponse, folder: string): void {
  try {
    const page = readFileSync(join(folder, '404.html'))
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': REVALIDATED })
    response.end(page)
  } catch {
    say(response, 503, 'The site is not there at the moment; npm run build makes it.')
  }
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': REVALIDATED })
  response.end(`${sentence}\n`)
}
