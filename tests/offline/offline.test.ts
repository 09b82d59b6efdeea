import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { startServer, type RunningServer } from '../../scripts/server.ts'
import { resultsOf } from '../support/browser.ts'

const OLD = 'The call succeeded.'
let browser: Browser
let site: TestSite
let page: Page

/** A copy of the built site that can change and go away while a browser uses it. */
class TestSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'offline-'))
  private server: RunningServer | undefined
  private port = 0

  constructor() {
    cpSync('dist', this.folder, { recursive: true, filter: (file) => !/\.(?:br|gz|zip)$/.test(file) })
  }

  get address(): string {
    return `http://localhost:${this.port}/`
  }

  async connect(): Promise<void> {
    this.server = await startServer({ folder: this.folder, port: this.port })
    this.port = Number(new URL(this.server.address).port)
  }

  cutNetwork(): void {
    this.server?.close()
    this.server = undefined
  }

  /** Replaces a text in files, and their digests in the worker, as a build of a new version would. */
  change(from: string, to: string, files: readonly string[]): void {
    const worker = this.read('sw.js')
    this.write(
      'sw.js',
      files.reduce((text, file) => text.replace(...this.rewrite(file, from, to)), worker),
    )
  }

  /** Changes a file and not the worker: what an upload that is under way, or has broken off, looks like. */
  spoil(file: string): void {
    this.write(file, `${this.read(file)}<!-- of another version -->`)
  }

  remove(): void {
    this.cutNetwork()
    rmSync(this.folder, { recursive: true })
  }

  private rewrite(file: string, from: string, to: string): [before: string, after: string] {
    const before = this.digest(file)
    const text = this.read(file)
    expect(text).toContain(from)
    this.write(file, text.replaceAll(from, to))

    return [before, this.digest(file)]
  }

  private digest(file: string): string {
    return createHash('sha256').update(this.read(file)).digest('base64')
  }

  private read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8')
  }

  private write(file: string, text: string): void {
    writeFileSync(`${join(this.folder, file)}.new`, text)
    renameSync(`${join(this.folder, file)}.new`, join(this.folder, file))
  }
}

beforeAll(async () => {
  browser = await chromium.launch(inject('chromium'))
})
afterAll(() => browser?.close())
beforeEach(async () => {
  site = new TestSite()
  await site.connect()
  page = await (await browser.newContext({ locale: 'en-US' })).newPage()
})
afterEach(async () => {
  await page.context().close()
  site.remove()
})

async function visit(path: string): Promise<void> {
  await page.goto(site.address + path)
}

/** Visits a page and waits until its language is kept. */
async function visitAndKeep(path: string): Promise<void> {
  await visit(path)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** Waits until the worker of a newer version has come in and waits, or has been turned away. */
async function checkForUpdate(): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    const fresh = registration.installing
    if (!fresh) return
    await new Promise<void>((resolve) => {
      fresh.onstatechange = () => resolve()
    })
  })
}

const meaningOf = () => page.locator('main .lead').innerText()

describe('after one visit, with the network cut', () => {
  beforeEach(async () => {
    await visitAndKeep('en-US/codes/SEC_E_TIME_SKEW/')
    site.cutNetwork()
  })

  test.for(['SEC_E_OK', 'SEC_E_WRONG_PRINCIPAL', 'SEC_I_RENEGOTIATE'])(
    'the page of %s works, figures included',
    async (name) => {
      await visit(`en-US/codes/${name}/`)
      expect((await page.locator('h1').innerText()).replaceAll(/\s/g, '')).toBe(name)
      expect(await page.locator('figure').count()).toBeGreaterThan(1)
    },
  )

  test('guides, the table, the glossary and the home page work', async () => {
    for (const path of ['en-US/guides/hresult/', 'en-US/codes/', 'en-US/glossary/', 'en-US/']) {
      await visit(path)
      expect(await page.locator('main h1').count(), path).toBe(1)
      expect(page.url()).toBe(site.address + path)
    }
  })

  test('the search finds numbers, words, and words of the full text', async () => {
    await visit('en-US/search/?q=0x80090322')
    expect(await resultsOf(page)).toEqual(['SEC_E_WRONG_PRINCIPAL'])
    await visit('en-US/search/?q=clock+skew')
    expect(await resultsOf(page)).toContain('SEC_E_TIME_SKEW')
    await visit('en-US/search/?q=virtual+machine+host+time')
    expect(await resultsOf(page)).toContain('SEC_E_TIME_SKEW')
  })

  test('suggestions come while one types', async () => {
    await visit('en-US/')
    await page.getByRole('search').getByRole('combobox').fill('wrong principal')
    await page.locator('[role=listbox] [data-code=SEC_E_WRONG_PRINCIPAL]').waitFor()
  })

  test.for(['0x80090322/', '-2146893022/', 'sec_e_wrong_principal'])(
    'the short link %s leads to its code',
    async (path) => {
      await visit(path)
      await page.waitForURL(`${site.address}en-US/codes/SEC_E_WRONG_PRINCIPAL/`)
    },
  )

  test('a language that was not visited says so, and leads to the same page in one that was', async () => {
    await visit('it-IT/codes/SEC_E_OK/')
    await page.getByText('Questa pagina non è conservata').waitFor()
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(`${site.address}en-US/codes/SEC_E_OK/`)
    expect(await meaningOf()).toContain(OLD)
  })
})

describe('languages', () => {
  test('one that is visited later is kept, too', async () => {
    await visitAndKeep('en-US/')
    await visit('zh-TW/codes/SEC_E_OK/')
    await expect.poll(() => keptTags(), { timeout: 60_000 }).toEqual(['en-US', 'zh-TW'])
    site.cutNetwork()
    await visit('zh-TW/search/?q=時鐘')
    expect((await resultsOf(page)).length).toBeGreaterThan(0)
  })

  test('the control keeps all, says so, and removes them again', async () => {
    await visitAndKeep('en-US/')
    const control = page.locator('offline-control')
    await page.locator('#offline-title').scrollIntoViewIfNeeded()
    await control.getByText('Kept on this computer: English.').waitFor()
    await control.getByRole('button', { name: 'Keep all languages' }).click()
    await control.getByText('English, Italiano, and 繁體中文').waitFor({ timeout: 60_000 })
    site.cutNetwork()
    await visit('it-IT/codes/SEC_E_OK/')
    expect(page.url()).toBe(`${site.address}it-IT/codes/SEC_E_OK/`)
    await visit('en-US/')
    await page.locator('#offline-title').scrollIntoViewIfNeeded()
    await control.getByRole('button', { name: 'Remove what is kept' }).click()
    await control.getByText('Nothing is kept on this computer.').waitFor()
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    await expect(visit('en-US/codes/SEC_E_OK/')).rejects.toThrow()
  })

  test('what was removed is not kept again by itself', async () => {
    await visitAndKeep('en-US/')
    await page.locator('#offline-title').scrollIntoViewIfNeeded()
    await page.locator('offline-control').getByRole('button', { name: 'Remove what is kept' }).click()
    await page.getByText('Nothing is kept on this computer.').waitFor()
    await visit('en-US/codes/SEC_E_OK/')
    await page.waitForTimeout(1500)
    expect(await page.evaluate(() => caches.keys())).toEqual([])
  })

  function keptTags(): Promise<string[]> {
    return page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready

      return new Promise<string[]>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data)
        active?.postMessage({}, [port2])
      })
    })
  }
})

describe('a new version', () => {
  const NEW = 'The newer text.'
  const PAGES = ['en-US/codes/SEC_E_OK/index.html', 'en-US/codes/index.html']

  beforeEach(async () => {
    await visitAndKeep('en-US/codes/SEC_E_OK/')
    expect(await meaningOf()).toContain(OLD)
  })

  test('is taken over when it has arrived whole, at the next page', async () => {
    site.change(OLD, NEW, PAGES)
    await visit('en-US/codes/SEC_E_OK/')
    expect(await meaningOf()).toContain(OLD)
    await checkForUpdate()
    await visit('en-US/codes/SEC_E_OK/')
    await page.getByText(NEW).first().waitFor()
    site.cutNetwork()
    await visit('en-US/codes/SEC_E_OK/')
    expect(await meaningOf()).toContain(NEW)
    await visit('en-US/codes/')
    expect(await page.locator('#SEC_E_OK').innerText()).toContain(NEW)
  })

  test('waits while another page still uses the older one', async () => {
    const other = await page.context().newPage()
    await other.goto(`${site.address}en-US/codes/SEC_E_TIME_SKEW/`)
    site.change(OLD, NEW, PAGES)
    await checkForUpdate()
    await visit('en-US/codes/SEC_E_OK/')
    expect(await meaningOf()).toContain(OLD)
    await other.close()
    const visited = () => visit('en-US/codes/SEC_E_OK/').then(meaningOf)
    await expect.poll(visited, { timeout: 30_000 }).toContain(NEW)
  })

  test('of which a file is missing changes nothing, and the older one works on', async () => {
    site.change(OLD, NEW, PAGES)
    rmSync(join(site.folder, 'en-US/codes/index.html'))
    await checkForUpdate()
    await expectOlder()
  })

  test('of which a file is of yet another version changes nothing, and the older one works on', async () => {
    site.change(OLD, NEW, PAGES)
    site.spoil('en-US/codes/index.html')
    await checkForUpdate()
    await expectOlder()
  })

  test('whose worker is broken changes nothing, and the older one works on', async () => {
    site.change(OLD, NEW, PAGES)
    writeFileSync(join(site.folder, 'sw.js'), 'this is no script')
    await checkForUpdate()
    await expectOlder()
  })

  test('that was broken off comes in when it is complete', async () => {
    site.change(OLD, NEW, PAGES)
    const late = join(site.folder, 'en-US/codes/index.html')
    renameSync(late, `${late}.late`)
    await checkForUpdate()
    await expectOlder()
    renameSync(`${late}.late`, late)
    await site.connect()
    await checkForUpdate()
    await visit('en-US/codes/SEC_E_OK/')
    await page.getByText(NEW).first().waitFor()
  })

  test('can be rolled back', async () => {
    site.change(OLD, NEW, PAGES)
    await checkForUpdate()
    await visit('en-US/codes/SEC_E_OK/')
    await page.getByText(NEW).first().waitFor()
    site.change(NEW, OLD, PAGES)
    await checkForUpdate()
    await visit('en-US/codes/SEC_E_OK/')
    await page.getByText(OLD).first().waitFor()
    site.cutNetwork()
    await visit('en-US/codes/')
    expect(await page.locator('#SEC_E_OK').innerText()).toContain(OLD)
  })

  /** Both pages are of the older version, with and without a network. */
  async function expectOlder(): Promise<void> {
    for (const cut of [false, true]) {
      if (cut) site.cutNetwork()
      await visit('en-US/codes/SEC_E_OK/')
      expect(await meaningOf()).toContain(OLD)
      await visit('en-US/codes/')
      expect(await page.locator('#SEC_E_OK').innerText()).toContain(OLD)
      await visit('en-US/search/?q=virtual+machine+host+time')
      expect(await resultsOf(page)).toContain('SEC_E_TIME_SKEW')
    }
  }
})
