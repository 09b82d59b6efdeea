import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'

/** What Pagefind makes for sites that have no search box of their own. */
const INTERFACES = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:js|css)$/

/**
 * Builds the full-text index of a folder of pages → how many pages there are, and how many hold text to index. The files
 * are written here and not by Pagefind, whose process dies without a word where the disk is full.
 */
export async function indexPages(folder: string): Promise<{ built: number; indexed: number }> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  const added = await index.addDirectory({ path: folder, glob: '*-*/{codes/*,guides/*,glossary}/index.html' })
  const made = await index.getFiles()
  await close()
  const faults = [...added.errors, ...made.errors]
  if (faults.length > 0) throw new Error(`Pagefind could not index the pages: ${faults.join('; ')}`)
  for (const { path, content } of made.files.filter((file) => !INTERFACES.test(file.path))) {
    const file = join(folder, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const built = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  ).length

  return { built, indexed: added.page_count }
}
