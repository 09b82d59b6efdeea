import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { get, request, type IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { startServer } from '../../scripts/server.ts'
import { HEADERS, IMMUTABLE, REVALIDATED } from '../../src/security/headers.ts'
import { freePort, serve } from '../support/served-site.ts'

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, inject('site')), { headers, redirect: 'manual', method })

/** Asks as it stands: `fetch` adds and unpacks encodings. */
function askPlainly(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    get(new URL(path, inject('site')), { headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, headers: response.headers })
    }).on('error', reject)
  })
}

test.each([
  ['en-US/', 'text/html'],
  ['en-US/manifest.webmanifest', 'application/manifest+json'],
  ['codes.json', 'application/json'],
  ['favicon.svg', 'image/svg+xml'],
  ['pagefind/pagefind.js', 'text/javascript'],
])('%s has the media type %s, packed or not', async (path, type) => {
  for (const encoding of ['gzip', 'identity']) {
    const { status, headers } = await askPlainly(path, { 'accept-encoding': encoding })
    expect(status).toBe(200)
    expect(headers['content-type']).toContain(type)
  }
})

test.each([
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0', undefined],
  ['deflate', undefined],
])('to a browser that accepts %s texts travel as %s', async (accepted, encoding) => {
  const { headers } = await askPlainly('en-US/codes/', { 'accept-encoding': accepted })
  expect(headers['content-encoding']).toBe(encoding)
  expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
})

test('every answer carries the headers; pages are asked for again, files with a hash in their name are kept', async () => {
  const html = await (await ask('en-US/')).text()
  const style = /href="\/(assets\/[^"]+\.css)"/.exec(html)?.[1] ?? ''
  for (const [path, cache] of [
    ['en-US/', REVALIDATED],
    [style, IMMUTABLE],
    ['nothing', REVALIDATED],
    ['assets/nothing.js', REVALIDATED],
  ] as const) {
    const { headers } = await ask(path)
    expect(headers.get('cache-control'), path).toBe(cache)
    for (const [name, value] of Object.entries(HEADERS)) expect(headers.get(name), path).toBe(value)
  }
})

test.each(['the tag', '*'])('what has not changed is not sent again: If-None-Match with %s', async (kind) => {
  const { etag = '' } = (await askPlainly('en-US/', {})).headers
  expect(etag).not.toBe('')
  expect((await askPlainly('en-US/', { 'if-none-match': kind === '*' ? '*' : etag })).status).toBe(304)
})

test.each([
  ['bytes=5-2', 416, undefined],
  ['bytes=99999999999-', 416, undefined],
  ['bytes=-5', 206, 5],
  ['bytes=0-0', 206, 1],
  ['lines=1-2', 200, undefined],
] as const)('a request for the range %s is answered %i', async (range, status, length) => {
  const response = await ask('codes.json', { range, 'accept-encoding': 'identity' })
  expect(response.status).toBe(status)
  if (length) expect((await response.text()).length).toBe(length)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const response = await ask('en-US/', {}, method)
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

test('HEAD is answered like GET, without the body', async () => {
  const response = await ask('en-US/', {}, 'HEAD')
  expect([response.status, await response.text()]).toEqual([200, ''])
})

test('a page without its slash leads to the page', async () => {
  const response = await ask('en-US/codes/SEC_E_OK?x=1')
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe('/en-US/codes/SEC_E_OK/?x=1')
})

test.each(['%E0%A4%A', '..%2Fpackage.json', '%2e%2e/package.json', '..%5C..%5Cetc', '.git/config', 'nothing/'])(
  '%s is answered by the 404 page',
  async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<not-found')
  },
)

test('a path that climbs out of the folder in the request itself leads nowhere', async () => {
  const { hostname, port } = new URL(inject('site'))
  const answered = new Promise<number>((resolve, reject) => {
    request({ hostname, port, path: '/../package.json' }, (response) => resolve(response.statusCode ?? 0))
      .on('error', reject)
      .end()
  })
  expect(await answered).toBe(404)
})

test('at a sub-path the base leads to itself with its slash, and everything beside it is missing', async () => {
  const site = await startServer({ folder: 'dist', base: '/docs/sspi/', port: 0 })
  onTestFinished(site.close)
  const statuses = ['/docs/sspi', '/docs/sspi/en-US/', '/docs/sspi/en-US', '/en-US/'].map(async (path) => {
    const response = await fetch(new URL(path, site.address), { redirect: 'manual' })

    return [response.status, response.headers.get('location')]
  })
  expect(await Promise.all(statuses)).toEqual([
    [301, '/docs/sspi/'],
    [200, null],
    [301, '/docs/sspi/en-US/'],
    [404, null],
  ])
})

test('while the site is away it says so, and it answers again when it is back', async () => {
  const folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'server-')), 'dist')
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }))
  for (const name of ['404.html', 'index.html']) cpSync(`dist/${name}`, join(folder, name))
  const site = await startServer({ folder, port: 0 })
  onTestFinished(site.close)
  const status = async () => (await fetch(site.address)).status
  expect(await status()).toBe(200)
  renameSync(folder, `${folder}-away`)
  expect(await status()).toBe(503)
  renameSync(`${folder}-away`, folder)
  expect(await status()).toBe(200)
})

describe('npm run serve', () => {
  test('takes the next port where one is taken, and says so', async () => {
    const port = await freePort()
    const holder = createServer().listen(port, '127.0.0.1')
    await once(holder, 'listening')
    onTestFinished(() => void holder.close())
    const site = await serve(port)
    onTestFinished(() => site.stop())
    expect(site.output).toContain(`${port} is taken`)
    expect(Number(new URL(site.address).port)).toBeGreaterThan(port)
    expect((await fetch(site.address)).status).toBe(200)
  })

  test('listens on this machine alone', async () => {
    const { port } = new URL(inject('site'))
    const others = Object.values(networkInterfaces()).flatMap((all) => all?.filter(({ internal }) => !internal) ?? [])
    for (const { address, family } of others.filter((each) => each.family === 'IPv4')) {
      await expect(fetch(`http://${address}:${port}/`), family).rejects.toThrow()
    }
  })

  test.each([
    [{ PORT: '99999' }, 'PORT is 99999; it must be a number up to 65535.'],
    [{ HOST: '203.0.113.5', PORT: '0' }, 'listen EADDRNOTAVAIL: address not available 203.0.113.5'],
    [{ OUT: 'nowhere' }, `${join(process.cwd(), 'nowhere')} does not exist; run npm run build first.`],
    [{ OUT: 'src' }, `${join(process.cwd(), 'src')} is no build of this project, so it is not served.`],
  ])('with %o it ends with one sentence', (environment, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.ts'], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    })
    expect([status, stderr.trim()]).toEqual([1, sentence])
  })
})
