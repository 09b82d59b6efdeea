import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'

/** What Pagefind adds for sites that have no search box of their own. */
const INTERFACES = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:js|css)$/

/** Makes the full-text index of every page that has a `data-pagefind-body`, into `pagefind/`. */
export function fullText(): AstroIntegration {
  return {
    name: 'full-text',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex()
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
        const added = await index.addDirectory({ path: fileURLToPath(dir) })
        const made = await index.getFiles()
        await close()
        const failed = [...added.errors, ...made.errors]
        if (failed.length > 0) throw new Error(`Pagefind could not make its index: ${failed.join('; ')}`)
        // Written here and not by Pagefind, whose process ends without a word where the disk is full.
        for (const { path, content } of made.files.filter((file) => !INTERFACES.test(file.path))) {
          const file = join(fileURLToPath(dir), 'pagefind', path)
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, content)
        }
        logger.info(`${added.page_count} pages read`)
      },
    },
  }
}
