import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { HASHED, HEADERS, IMMUTABLE, REVALIDATED } from './headers.ts'

const dist = resolve(process.env['OUT'] ?? 'dist')
const base = `/${process.env['BASE'] ?? ''}/`.replaceAll(/\/{2,}/g, '/')

/** Looks at the folder anew for each request, so that a build may replace it meanwhile. */
const files = sirv(dist, {
  dev: true,
  etag: true,
  gzip: true,
  brotli: true,
  setHeaders(response, path) {
    const hashed = HASHED.some((folder) => path.startsWith(`/${folder}/`))
    response.setHeader('Cache-Control', hashed ? IMMUTABLE : REVALIDATED)
    if (path.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown; charset=utf-8')
  },
})

const server = createServer((request, response) => {
  const url = request.url ?? '/'
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  const missing = () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': REVALIDATED })
    response.end(readFileSync(join(dist, '404.html')))
  }
  if (!url.startsWith(base)) return missing()
  request.url = url.slice(base.length - 1)
  files(request, response, missing)
})

listen(Number(process.env['PORT'] ?? 4321))

/** Listens on a port, or on the next one that is free, and says so. */
function listen(port: number): void {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    console.log(`Port ${port} is taken; trying ${port + 1}.`)
    listen(port + 1)
  })
  server.listen(port, () => console.log(`The reference is at http://localhost:${port}${base}`))
}
