import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, inject, onTestFinished, test } from 'vitest'
import { freePort, serve } from '../support/served-site.ts'

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, inject('site')), { headers, redirect: 'manual' })

test.each([
  ['en-US/', 'text/html'],
  ['codes.json', 'application/json'],
  ['codes.schema.json', 'application/json'],
  ['favicon.svg', 'image/svg+xml'],
  ['pagefind/pagefind.js', 'text/javascript'],
])('%s has the media type %s', async (path, type) => {
  const response = await ask(path)

  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain(type)
})

test.each(['br', 'gzip'])('texts travel compressed as %s where the browser takes it', async (encoding) => {
  const response = await ask('en-US/codes/', { 'accept-encoding': encoding })

  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
  expect(await response.text()).toContain('SEC_E_WRONG_PRINCIPAL')
})

test('pages are asked for again and files with a hash in their name are kept', async () => {
  const html = await (await ask('en-US/')).text()
  const script = /src="\/(assets\/[^"]+)"/.exec(html)?.[1] ?? ''
  const table = /data-files="(\S+)/.exec(html)?.[1] ?? ''

  expect((await ask('en-US/')).headers.get('cache-control')).toBe('no-cache')
  for (const path of [script, table]) {
    expect((await ask(path)).headers.get('cache-control'), path).toContain('immutable')
  }
})

test('what has not changed is not sent again', async () => {
  const etag = (await ask('en-US/')).headers.get('etag') ?? ''

  expect(etag).not.toBe('')
  expect((await ask('en-US/', { 'if-none-match': etag })).status).toBe(304)
})

test('an address that is no text is answered with the status 404', async () => {
  expect((await ask('%E0%A4%A')).status).toBe(404)
})

test('no path leads out of the folder', async () => {
  for (const path of ['..%2Fpackage.json', '..%2F..%2Fetc%2Fpasswd', '%2e%2e/package.json']) {
    expect((await ask(path)).status, path).toBe(404)
  }
})

test('a taken port is said, and the next one is used', async () => {
  const port = await freePort()
  const holder = createServer().listen(port)
  await once(holder, 'listening')
  onTestFinished(() => void holder.close())
  const site = await serve(port)
  onTestFinished(() => site.stop())

  expect(site.output).toContain(`${port} is taken`)
  expect(Number(new URL(site.address).port)).toBeGreaterThan(port)
  expect((await fetch(site.address)).status).toBe(200)
})
