import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { BROWSERS } from '../browsers.ts'
import { DEFAULT_LOCALE, LOCALES } from '../locales/locales.ts'
import type { KeptFile, KeptList } from '../service-worker/scope.ts'
import { afterBuild } from './after-build.ts'
import { BUNDLED } from './licenses.ts'

const ENTRY = fileURLToPath(new URL('../service-worker/worker.ts', import.meta.url))
/** The page that stands in for one that is not kept. */
const OFFLINE_PAGE = 'offline/index.html'
/** What every language needs besides its own pages. */
const COMMON = ['index.html', 'favicon.svg', OFFLINE_PAGE, 'assets/*.{css,js}', 'lookup/*.json', 'pagefind/**/*.*']

/** Writes `sw.js`, and for each locale the list of what it takes to read it without a network. */
export const serviceWorker = () =>
  afterBuild('service-worker', async (folder) => {
    const lists = new Map(LOCALES.map(({ tag }) => [tag, keptFiles(folder, filesOf(folder, tag))]))
    const digest = createHash('sha256').update(JSON.stringify([...lists]))
    const version = digest.digest('hex')
    for (const [tag, files] of lists) {
      writeFileSync(join(folder, 'offline', `${tag}.json`), JSON.stringify({ version, files }))
    }
    await bundle(folder, { version, files: keptFiles(folder, neededBy(folder, OFFLINE_PAGE)) })
  })

/** The files of a locale: those that name another one are that one's, but the texts of the default locale help out everywhere. */
function filesOf(folder: string, tag: string): string[] {
  const others = LOCALES.map((locale) => locale.tag.toLowerCase()).filter((other) => other !== tag.toLowerCase())
  const files = globSync([...COMMON, `${tag}/**/*.html`], { cwd: folder }).map((file) => file.replaceAll('\\', '/'))
  const isShared = (file: string) => file.startsWith('lookup/') && file.includes(DEFAULT_LOCALE)
  const isOthers = (file: string) => others.some((other) => file.toLowerCase().includes(other))

  return files.filter((file) => isShared(file) || !isOthers(file)).sort()
}

/** A page, its styles, its scripts, and what these import at once. */
function neededBy(folder: string, page: string): string[] {
  const needed = new Set([page])
  for (const file of needed) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, name] of text.matchAll(/(?:from|import|href=|src=)"[^"]*?([^"/]+\.(?:css|js))"/g))
      needed.add(`assets/${name}`)
  }

  return [...needed]
}

/** Pages go by the address that readers see: some hosts redirect index.html. */
function keptFiles(folder: string, files: readonly string[]): KeptFile[] {
  return files.map((file) => ({
    url: file.replace(/(^|\/)index\.html$/, '$1'),
    revision: createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('base64'),
  }))
}

async function bundle(folder: string, core: KeptList): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { CORE: JSON.stringify(core), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      license: { fileName: BUNDLED.worker },
      target: BROWSERS,
      lib: { entry: ENTRY, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  })
}
