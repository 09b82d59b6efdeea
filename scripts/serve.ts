import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { readFileSync } from 'node:fs'

const dist = join(process.cwd(), 'dist')
const base = `/${process.env['BASE'] ?? ''}/`.replaceAll(/\/{2,}/g, '/')
const notFound = readFileSync(join(dist, '404.html'))
const HASHED = /^\/(?:assets|lookup)\//

const files = sirv(dist, {
  etag: true,
  gzip: true,
  brotli: true,
  setHeaders(response, path) {
    response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
  },
})

const server = createServer((request, response) => {
  const url = request.url ?? '/'
  const missing = () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
    response.end(notFound)
  }
  if (!url.startsWith(base)) return missing()
  request.url = url.slice(base.length - 1)
  files(request, response, missing)
})

server.on('listening', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : address
  console.log(`The reference is at http://localhost:${port}${base}`)
})

listen(Number(process.env['PORT'] ?? 4321))

/** Listens on a port, or on the next one that is free, and says which are taken. */
function listen(port: number): void {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    console.log(`Port ${port} is taken; trying ${port + 1}.`)
    listen(port + 1)
  })
  server.listen(port)
}
