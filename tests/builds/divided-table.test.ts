import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../scripts/browser.ts'
import { startServer, type RunningServer } from '../../scripts/server.ts'
import { ProjectCopy } from './project-copy.ts'

const project = new ProjectCopy()
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  const { status, printed } = await project.build({ WHOLE_TABLE: '8' })
  expect(status, printed).toBe(0)
  server = await startServer({ folder: project.path('dist'), port: 0 })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  project.remove()
})

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'block' })
  const page = await context.newPage()
  page.on('pageerror', (error) => expect.fail(error.message))
  await page.goto(path)

  return page
}

it.each([
  ['0x80090322', 'SEC_E_WRONG_PRINCIPAL'],
  ['-2146893022', 'SEC_E_WRONG_PRINCIPAL'],
  ['SEC_E_TIME_SKEW', 'SEC_E_TIME_SKEW'],
  ['time skew', 'SEC_E_TIME_SKEW'],
  ['SEC_E_WRONG_PRINC', 'SEC_E_WRONG_PRINCIPAL'],
  ['SEC_E_UNTRUSTED_ROTO', 'SEC_E_UNTRUSTED_ROOT'],
  ['030E', 'SEC_E_NO_CREDENTIALS'],
  ['alert 48', 'SEC_E_UNTRUSTED_ROOT'],
  ['STATUS_LOGON_FAILURE', 'SEC_E_LOGON_DENIED'],
])('suggests for %s the right code first', async (input, name) => {
  const page = await open('en-US/codes/SEC_E_OK/')
  await page.getByRole('search').getByRole('combobox').fill(input)
  await page.locator(`[role=listbox] [data-code=${name}]`).first().waitFor()

  expect(await page.locator('[role=listbox] [data-code]').first().getAttribute('data-code')).toBe(name)
  await page.context().close()
})

it.each([
  ['en-US', 'the target principal name is incorrect', 'SEC_E_WRONG_PRINCIPAL'],
  ['it-IT', 'il certificato non corrisponde al nome', 'SEC_E_WRONG_PRINCIPAL'],
  ['it-IT', 'the clocks differ', 'SEC_E_TIME_SKEW'],
  ['zh-TW', '目標主體名稱不正確', 'SEC_E_WRONG_PRINCIPAL'],
])('finds on %s by words: %s', async (tag, words, name) => {
  const page = await open(`${tag}/search/?q=${encodeURIComponent(words)}`)
  await page.locator('#results[aria-busy=false] > *').first().waitFor()
  const codes = await page
    .locator('#results [data-code]')
    .evaluateAll((links) => links.map((link) => link.dataset['code']))

  expect(codes.slice(0, 3)).toContain(name)
  expect(await page.locator(`#results [data-code=${name}]`).first().textContent()).toContain('0x8009')
  await page.context().close()
})

it('keeps nothing for use without a network until a reader asks for it', async () => {
  const page = await open('it-IT/codes/SEC_E_OK/')

  expect(await page.locator('html').getAttribute('data-large')).toBe('true')
  await page.context().close()
})

it.each(['sec_e_wrong_principal', '80090322', 'it-IT/codes/sec_e_wrong_principal/'])(
  'leads from the lost address %s to its code',
  async (path) => {
    const page = await open(path)
    await page.waitForURL('**/codes/SEC_E_WRONG_PRINCIPAL/')
    await page.context().close()
  },
)
