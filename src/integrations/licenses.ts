import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterBuild } from './after-build.ts'

/** Where Vite says what it has bundled: for the pages, and for the worker. */
export const BUNDLED = { pages: 'licenses-pages.json', worker: 'licenses-worker.json' }
/** What ships without being bundled, Pagefind's own files and data of the others, by the files with its terms; the package of icons has none. */
const COPIED: Readonly<Record<string, readonly string[]>> = {
  '@iconify-json/lucide': ['../../../LICENSE.lucide'],
  'opencc-js': ['LICENSE', 'THIRD_PARTY_LICENSES.md'],
  pagefind: ['LICENSE/LICENSE'],
  stopword: ['LICENSE'],
}

/** A package as Vite describes it. */
interface License {
  name: string
  version: string
  identifier?: string
  text?: string
}

/** Writes `licenses.txt`: whose code a reader gets with the site, and on what terms. */
export const licenses = () =>
  afterBuild('licenses', (folder) => {
    const read = (...path: string[]) => readFileSync(join(...path), 'utf8').trim()
    const found = new Map<string, License>()
    for (const [name, files] of Object.entries(COPIED)) {
      const { version, license } = JSON.parse(read('node_modules', name, 'package.json'))
      const text = files.map((file) => read('node_modules', name, file)).join('\n\n')
      found.set(name, { name, version, identifier: license, text })
    }
    for (const file of Object.values(BUNDLED)) {
      for (const license of JSON.parse(readFileSync(join(folder, file), 'utf8')) as License[]) {
        found.set(license.name, license)
      }
      rmSync(join(folder, file))
    }
    const all = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    const list = all.map(({ name, version, identifier }) => `- ${name} ${version} (${identifier})`)
    const texts = all.map(({ name, text }) => `--- ${name} ---\n\n${text}`)
    const parts = [read('LICENSE'), `It holds code or data of these packages:\n\n${list.join('\n')}`, ...texts]
    writeFileSync(join(folder, 'licenses.txt'), `${parts.join('\n\n\n')}\n`)
  })
