import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError } from '../src/source/fault.ts'
import { contentOf } from '../src/source/loaders.ts'
import { indexPages } from './index-pages.ts'
import { precompress } from './precompress.ts'
import { lockBuild, replaceFolder } from './workspace.ts'

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

const root = process.cwd()
const target = join(root, 'dist')
const { folder, release } = lockBuild(root)

try {
  await build()
} catch (error) {
  rmSync(folder, { recursive: true, force: true })
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  console.error(`\n${error.faults.length} ${error.faults.length === 1 ? 'fault' : 'faults'}; nothing was built.`)
  process.exitCode = 1
} finally {
  release()
}

/** Builds into a folder of its own, which takes the place of dist only when everything is in it. */
async function build(): Promise<void> {
  const started = performance.now()
  await contentOf(root)
  process.env['OUT_DIR'] = folder
  const { build: buildSite } = await import('astro')
  await buildSite({ root, logLevel: 'error' })
  const built = performance.now()
  const pages = await indexPages(folder)
  const indexed = performance.now()
  const files = await precompress(folder)
  replaceFolder(folder, target)
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
  console.log(
    `${pages.built} pages in ${seconds(started, built)}, ${pages.indexed} indexed in ${seconds(built, indexed)}, ` +
      `${files} files compressed in ${seconds(indexed, performance.now())}; dist is ready.`,
  )
}
