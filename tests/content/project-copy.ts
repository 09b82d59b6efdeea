import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A copy of the content, or of some of its pages, in a folder of its own, which is gone when the test is over. */
export class ProjectCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'content-'))

  /** Without names all pages are copied, otherwise those of these codes and guides. */
  constructor(names?: readonly string[]) {
    const wanted = (file: string) => !file.endsWith('.mdx') || !names || names.includes(basename(file, '.mdx'))
    cpSync('content', join(this.root, 'content'), { recursive: true, filter: wanted })
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }))
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8')
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true })
    writeFileSync(join(this.root, file), text)
  }

  remove(file: string): void {
    rmSync(join(this.root, file))
  }

  /** Puts a text in the place of another one. Throws an Error where that one does not stand in the file. */
  replace(file: string, old: string | RegExp, fresh: string): void {
    const before = this.read(file)
    const after = before.replace(old, () => fresh)
    if (after === before) throw new Error(`${file} does not hold ${old}`)
    this.write(file, after)
  }
}
