import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'

/** What Pagefind writes for sites that have no search box of their own. */
const INTERFACES = /^pagefind-(?:component-ui|highlight|modular-ui|ui)\.(?:js|css)$/

/** Builds the full-text index of a folder of pages → how many pages there are, and how many hold text to index. */
export async function indexPages(folder: string): Promise<{ built: number; indexed: number }> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  const added = await index.addDirectory({ path: folder, glob: '*-*/{codes/*,guides/*,glossary}/index.html' })
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') })
  await close()
  const faults = [...added.errors, ...written.errors]
  if (faults.length > 0) throw new Error(`Pagefind could not index the pages: ${faults.join('; ')}`)
  for (const file of readdirSync(join(folder, 'pagefind')).filter((name) => INTERFACES.test(name))) {
    rmSync(join(folder, 'pagefind', file))
  }
  const built = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  ).length

  return { built, indexed: added.page_count }
}
