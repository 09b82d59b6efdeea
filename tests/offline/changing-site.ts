import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import { startServer } from '../../scripts/server.ts'
import { LOCALES } from '../../src/locales/locales.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site to read without a network: its folder, and its path on the host. */
    built: { folder: string; base: string }
  }
}

/** A copy of the built site that can change, fail and go away while a browser uses it. */
export class ChangingSite {
  readonly base = inject('built').base
  private readonly folder = mkdtempSync(join(tmpdir(), 'offline-'))
  private close: (() => void) | undefined
  private port = 0

  constructor() {
    cpSync(inject('built').folder, this.folder, {
      recursive: true,
      filter: (file) => !/\.(?:br|gz|zip)$/.test(file),
    })
  }

  /** The address of its root, which stays the same, with a slash at the end. */
  get address(): string {
    return `http://localhost:${this.port}${this.base}`
  }

  async connect(): Promise<void> {
    this.cutNetwork()
    const server = await startServer({ folder: this.folder, base: this.base, port: this.port })
    this.port = Number(new URL(server.address).port)
    this.close = server.close
  }

  cutNetwork(): void {
    this.close?.()
    this.close = undefined
  }

  /** Puts something else in the place of the site: a portal, an error, another site. */
  async answerWith(listener: RequestListener): Promise<void> {
    this.cutNetwork()
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve))
    this.close = () => {
      server.close()
      server.closeAllConnections()
    }
  }

  /** Replaces a text in files of a language, and what the worker knows of them, as a build of a new version would. */
  change(from: string, to: string, tag: string, files: readonly string[]): void {
    const list = `offline/${tag}.json`
    const [old = ''] = /\b[0-9a-f]{64}\b/.exec(this.read(list)) ?? []
    for (const file of files) {
      const before = this.digest(file)
      const text = this.read(file)
      expect(text).toContain(from)
      this.write(file, text.replaceAll(from, to))
      this.write(list, this.read(list).replace(before, this.digest(file)))
    }
    const version = createHash('sha256').update(this.read(list)).digest('hex')
    for (const file of ['sw.js', ...LOCALES.map((locale) => `offline/${locale.tag}.json`)]) {
      this.write(file, this.read(file).replace(old, version))
    }
  }

  /** Changes a file and not the lists: what an upload that is under way, or has broken off, looks like. */
  spoil(file: string): void {
    this.write(file, `${this.read(file)}<!-- of another version -->`)
  }

  /** Puts another file in the place of one. */
  put(file: string, text: string): void {
    this.write(file, text)
  }

  /** Takes a file away → what puts it back. */
  withhold(file: string): () => void {
    const path = join(this.folder, file)
    renameSync(path, `${path}.late`)

    return () => renameSync(`${path}.late`, path)
  }

  remove(): void {
    this.cutNetwork()
    rmSync(this.folder, { recursive: true })
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
