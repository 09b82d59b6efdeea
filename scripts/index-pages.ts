import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { LOCALES } from '../src/locales/locales.ts'

/** What Pagefind makes for sites that have no search box of their own. */
const INTERFACES = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:js|css)$/

/**
 * Builds the full-text index of a folder of pages → how many pages there are, and how many hold text to index. The files are
 * written here and not by Pagefind, whose process dies without a word where the disk is full.
 */
export async function indexPages(folder: string): Promise<{ built: number; indexed: number }> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  let indexed = 0
  for (const { tag } of LOCALES) {
    const added = await index.addDirectory({ path: folder, glob: `${tag}/{codes/*,guides/*,glossary}/index.html` })
    if (added.errors.length > 0) throw new Error(`Pagefind could not index ${tag}: ${added.errors.join('; ')}`)
    indexed += added.page_count
  }
  const made = await index.getFiles()
  await close()
  if (made.errors.length > 0) throw new Error(`Pagefind could not make its index: ${made.errors.join('; ')}`)
  for (const { path, content } of made.files.filter((file) => !INTERFACES.test(file.path))) {
    const file = join(folder, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }

  return { built: globSync('**/*.html', { cwd: folder }).length, indexed }
}
