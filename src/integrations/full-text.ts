import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { afterBuild } from './after-build.ts'

/** What Pagefind adds for sites that have no search box of their own. */
const INTERFACES = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:js|css)$/

/** Makes the full-text index of every page that has a `data-pagefind-body`, into `pagefind/`. */
export const fullText = () =>
  afterBuild('full-text', async (folder) => {
    const { index, errors } = await createIndex()
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
    const added = await index.addDirectory({ path: folder })
    const made = await index.getFiles()
    await close()
    const failed = [...added.errors, ...made.errors]
    if (failed.length > 0) throw new Error(`Pagefind could not make its index: ${failed.join('; ')}`)
    // Written here and not by Pagefind, whose process ends without a word where the disk is full.
    for (const { path, content } of made.files.filter((file) => !INTERFACES.test(file.path))) {
      const file = join(folder, 'pagefind', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  })
