import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stringsOf } from '../support/texts.ts'
import { LONG, Reader } from './reader.ts'

const PAGE = 'en-US/codes/SEC_E_OK/'
let reader: Reader

beforeEach(async () => {
  reader = await Reader.come()
  await reader.visitAndKeep(PAGE)
})
afterEach(() => reader.leave())

test('a page that was read works without a network, styles and figures included', async () => {
  reader.site.cutNetwork()
  await reader.visit(PAGE)
  expect(await reader.meaning()).toContain('The call succeeded.')
  expect(await reader.page.locator('figure:visible, .phases:visible').count()).toBeGreaterThan(1)
  expect(await reader.page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
  expect(reader.faults).toEqual([])
})

test('nothing is fetched but what the page is made of, and the page that stands in for others', async () => {
  const visited = await reader.cached('visited')
  expect(visited.filter((path) => path.endsWith('/'))).toEqual([PAGE])
  expect(visited.length).toBeLessThan(12)
  const kept = await reader.cached('kept')
  expect(kept.filter((path) => !path.startsWith('assets/'))).toEqual(['offline/', 'offline/whole'])
})

test('a newer page is shown at once', async () => {
  reader.site.change('The call succeeded.', 'The newer text.', 'en-US', ['en-US/codes/SEC_E_OK/index.html'])
  await reader.visit(PAGE)
  expect(await reader.meaning()).toContain('The newer text.')
})

test('a page that was not read says so, and leads to those that were', async () => {
  reader.site.cutNetwork()
  await reader.visit('it-IT/codes/SEC_E_OK/')
  await reader.page.getByText(stringsOf('it-IT')['offline.page'] ?? '').waitFor()
  await reader.page.getByRole('link', { name: 'SEC_E_OK' }).click()
  await reader.arrive(PAGE)
  expect(await reader.meaning()).toContain('The call succeeded.')
})

test('an address without its slash leads to the page that was read', async () => {
  reader.site.cutNetwork()
  await reader.visit(PAGE.slice(0, -1))
  await reader.arrive(PAGE)
})

test('an address that is no text leads to the pages that were read', async () => {
  reader.site.cutNetwork()
  await reader.visit('en-US/%E0%A4%A/')
  await reader.page.getByRole('link', { name: 'SEC_E_OK' }).waitFor()
})

test('an error of the server is answered by the page that was read, and shown where none was', async () => {
  await reader.site.answerWith((_, response) => response.writeHead(503).end('the server is down'))
  await reader.visit(PAGE)
  expect(await reader.meaning()).toContain('The call succeeded.')
  await reader.visit('en-US/codes/SEC_E_TIME_SKEW/')
  expect(await reader.page.locator('body').innerText()).toBe('the server is down')
})

test('the page of a portal is shown and never kept', async () => {
  await reader.site.answerWith((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Pay for this network</h1>')
  })
  await reader.visit(PAGE)
  await reader.page.getByText('Pay for this network').waitFor()
  reader.site.cutNetwork()
  await reader.visit(PAGE)
  expect(await reader.meaning()).toContain('The call succeeded.')
})

test('what spoils the caches is gone with the next visit, and with the one after it from styles and scripts', async () => {
  const isStyled = () => reader.page.evaluate(() => getComputedStyle(document.body).display === 'flex')
  await reader.page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) await cache.put(request, new Response('garbage'))
    }
  })
  await reader.visit(PAGE)
  expect(await reader.meaning()).toContain('The call succeeded.')
  await expect
    .poll(async () => {
      await reader.visit(PAGE)

      return isStyled()
    }, LONG)
    .toBe(true)
})

test('what was removed is not kept again by itself', async () => {
  await reader.visit('en-US/')
  await reader.comeToControl()
  await reader.control().getByRole('button', { name: 'Remove what is kept' }).click()
  await reader.control().getByRole('button', { name: 'Remove what is kept' }).waitFor({ state: 'hidden' })
  await reader.visit(PAGE)
  await reader.page.waitForLoadState('networkidle')
  expect(await reader.workers()).toBe(0)
  expect(await reader.page.evaluate(() => caches.keys())).toEqual([])
})

test.for([
  ['nothing', 404, 'nothing is here'],
  ['another site', 200, '<h1>Another site</h1>'],
] as const)(
  'where %s has taken the place of the site, the worker goes with all that it kept',
  async ([, status, text]) => {
    await reader.site.answerWith((request, response) => {
      const isFile = request.url?.endsWith('.js') === true
      response.writeHead(isFile ? 404 : status, { 'Content-Type': 'text/html' }).end(text)
    })
    await reader.visit(PAGE)
    await expect.poll(() => reader.workers(), LONG).toBe(0)
    await expect.poll(() => reader.page.evaluate(() => caches.keys()), LONG).toEqual([])
  },
)

test('the tombstone of the worker removes it with all that it kept', async () => {
  reader.site.put('sw.js', readFileSync('hosts/tombstone/sw.js', 'utf8'))
  await reader.checkForUpdate()
  await expect.poll(() => reader.workers(), LONG).toBe(0)
  expect(await reader.page.evaluate(() => caches.keys())).toEqual([])
})
