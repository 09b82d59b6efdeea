import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { injectManifest } from 'workbox-build/build/inject-manifest.js'
import { LOCALES } from '../src/locales/locales.ts'
import { FileReader } from './file-reader.ts'

const tags = LOCALES.map(({ tag }) => tag)
/** What a reader needs without a network; short links are resolved by the page that stands in for them. */
const KEPT = [
  'index.html',
  'favicon.svg',
  'offline/index.html',
  'assets/*.{css,js}',
  'lookup/*.json',
  'pagefind/**/*.{js,json,pagefind,pf_filter,pf_fragment,pf_index,pf_meta}',
  ...tags.map((tag) => `${tag}/**/*.html`),
]

/** Writes the service worker of a finished site, with the digest of every file that it may keep. */
export async function writeWorker(folder: string, code: string): Promise<void> {
  const file = join(folder, 'sw.js')
  const reader = new FileReader()
  writeFileSync(file, code)
  const { warnings } = await injectManifest({
    swSrc: file,
    swDest: file,
    globDirectory: folder,
    globPatterns: KEPT,
    maximumFileSizeToCacheInBytes: 2 ** 26,
    manifestTransforms: [
      (entries) => ({
        manifest: entries
          .map(({ url, size }) => ({ url: addressOf(url), revision: revisionOf(join(folder, url), reader), size }))
          .sort((a, b) => (a.url < b.url ? -1 : 1)),
      }),
    ],
  })
  if (warnings.length > 0) throw new Error(`Workbox could not make the service worker: ${warnings.join('; ')}`)
}

/** SHA-256 in Base64: browsers compare it with what arrives. */
export function revisionOf(file: string, reader = new FileReader()): string {
  return createHash('sha256').update(reader.read(file)).digest('base64')
}

/** Pages go by the address that readers see: some hosts redirect index.html. */
function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1') || './'
}

/** The code of the service worker, in one piece, without the files that it may keep. */
export async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      lib: { entry: 'src/offline/worker.ts', formats: ['iife'], name: 'worker', fileName: 'sw' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const [output] = [built].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('The service worker could not be bundled')

  return chunk.code
}
