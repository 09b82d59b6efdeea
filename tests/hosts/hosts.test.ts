import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { get, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEADERS, IMMUTABLE, REVALIDATED } from '../../src/security/headers.ts'
import { BASES, folderFor } from '../support/built-sites.ts'
import { HOST_NAMES, startServer, type RunningServer } from './servers.ts'

/** What each server can send of the files that the build has compressed, with the encoding that it prefers. */
const ENCODINGS = { nginx: 'gzip', caddy: 'br' } as const

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks without following redirects and without unpacking: what went over the wire. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    }).on('error', reject)
  })
}

describe.for(HOST_NAMES.flatMap((name) => BASES.map((base) => ({ name, base }))))(
  '$name at $base',
  ({ name, base }) => {
    const site = folderFor(base)
    const files = readdirSync(site, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    const own = files.filter((file) => !/\.(?:br|gz|config)$/.test(file))
    let server: RunningServer

    beforeAll(async () => {
      server = await startServer(name, site, base)
    })
    afterAll(() => server?.stop())

    test('every page answers at its address with its own content', async () => {
      const pages = own.filter((file) => file.endsWith('index.html'))
      expect(pages.length).toBeGreaterThan(600)
      for (const page of pages) {
        const { status, body, headers } = await ask(server.url + page.slice(0, -'index.html'.length))
        expect(status, page).toBe(200)
        expect(headers['content-type'], page).toMatch(/^text\/html/)
        expect(body.equals(readFileSync(join(site, page))), page).toBe(true)
      }
    })

    test('every other file answers, too, and in a type that browsers take', async () => {
      const types: Record<string, RegExp> = {
        '.js': /javascript/,
        '.json': /^application\/json/,
        '.svg': /^image\/svg\+xml/,
        '.xml': /xml/,
        '.md': /^text\/markdown; charset=utf-8$/i,
        '.txt': /^text\/plain; charset=utf-8$/i,
        '.webmanifest': /^application\/manifest\+json/,
      }
      for (const file of own.filter((other) => !other.endsWith('.html'))) {
        const { status, headers } = await ask(server.url + file)
        expect(status, file).toBe(200)
        const type = types[extname(file)]
        if (type) expect(headers['content-type'], file).toMatch(type)
      }
    })

    test('a missing page is the 404 page, with its status', async () => {
      for (const missing of [
        'nothing',
        'en-US/codes/nothing/',
        'assets/nothing.js',
        'pagefind/index/nothing.pf_index',
      ]) {
        const { status, body, headers } = await ask(server.url + missing)
        expect(status, missing).toBe(404)
        expect(body.toString(), missing).toContain('<not-found')
        expect(headers['content-type'], missing).toMatch(/^text\/html/)
        expect(headers['cache-control'], missing).toBe(REVALIDATED)
      }
    })

    test('an address without its slash leads to the page', async () => {
      const { status, headers } = await ask(`${server.url}en-US/codes/SEC_E_TIME_SKEW`)
      expect([301, 308]).toContain(status)
      const target = new URL(headers.location ?? '', server.url)
      expect(target.href).toBe(`${server.url}en-US/codes/SEC_E_TIME_SKEW/`)
    })

    test('every answer carries the headers, pages revalidate, hashed files stay', async () => {
      const hashed = own.filter((file) => /^(?:assets|lookup|pagefind\/(?:filter|fragment|index))\//.test(file))
      expect(hashed.length).toBeGreaterThan(300)
      const sample = [
        ...hashed.filter((_, place) => place % 20 === 0),
        'en-US/index.html',
        'codes.json',
        'sw.js',
        'nothing',
      ]
      for (const file of sample) {
        const { headers } = await ask(server.url + file)
        for (const [header, value] of Object.entries(HEADERS)) expect(headers[header.toLowerCase()], file).toBe(value)
        expect(headers['cache-control'], file).toBe(hashed.includes(file) ? IMMUTABLE : REVALIDATED)
      }
      const { headers } = await ask(`${server.url}en-US/`)
      const { status } = await ask(`${server.url}en-US/`, { 'if-none-match': headers.etag ?? '' })
      expect(status).toBe(304)
    })

    test('texts go out as the build has compressed them', async () => {
      for (const path of ['en-US/codes/SEC_E_TIME_SKEW/', 'zh-TW/', 'codes.json']) {
        const file = join(site, path.endsWith('/') ? `${path}index.html` : path)
        const { headers, body } = await ask(server.url + path, { 'accept-encoding': 'gzip, br' })
        const encoding = ENCODINGS[name]
        expect(headers['content-encoding'], path).toBe(encoding)
        expect(headers.vary?.toLowerCase(), path).toContain('accept-encoding')
        expect(body.equals(readFileSync(`${file}.${encoding === 'br' ? 'br' : 'gz'}`)), path).toBe(true)
        const text = encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body)
        expect(text.equals(readFileSync(file)), path).toBe(true)
      }
    })
  },
)
