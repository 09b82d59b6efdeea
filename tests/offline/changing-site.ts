import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import { startServer, type RunningServer } from '../../scripts/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site to read without a network: its folder, and its path on the host. */
    built: { folder: string; base: string }
  }
}

/** A copy of the built site that can change and go away while a browser uses it. */
export class ChangingSite {
  private readonly folder = mkdtempSync(join(tmpdir(), 'offline-'))
  private readonly base = inject('built').base
  private server: RunningServer | undefined
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
    this.server = await startServer({ folder: this.folder, base: this.base, port: this.port })
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

  breakWorker(): void {
    this.write('sw.js', 'this is no script')
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
