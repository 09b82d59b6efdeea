import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { inspectContent } from '../../src/source/content.ts'
import { sentenceOf } from '../../src/source/fault.ts'

/** A copy of the project's content that a test may break. */
export interface ContentCopy {
  /** The folder that holds the copy's `content`. */
  root: string
  /** Replaces the first place of a text in a file. Throws an Error where the file does not hold it. */
  replace(file: string, text: string | RegExp, by: string): void
  append(file: string, text: string): void
  write(file: string, content: string | Uint8Array): void
  remove(file: string): void
}

/** Copies the real content into a folder of its own, which is gone when the test is over. */
export function copyContent(): ContentCopy {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'content-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync('content', join(root, 'content'), { recursive: true })
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const write = (file: string, content: string | Uint8Array) => writeFileSync(join(root, file), content)

  return {
    root,
    write,
    replace(file, text, by) {
      const content = read(file)
      if (content.search(text instanceof RegExp ? text : RegExp.escape(text)) < 0) {
        throw new Error(`${file} does not hold ${String(text)}`)
      }
      write(
        file,
        content.replace(text, () => by),
      )
    },
    append: (file, text) => write(file, `${read(file)}\n${text}\n`),
    remove: (file) => rmSync(join(root, file)),
  }
}

/** What a change does to the content → the sentences of the report. */
export async function reportAfter(change: (content: ContentCopy) => void): Promise<string[]> {
  const copy = copyContent()
  change(copy)
  const { faults } = await inspectContent(copy.root)

  return faults.map(sentenceOf)
}
