import { relative } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { codesOf } from '../src/codes/code.ts'
import { DEFAULT_SITE } from '../src/locales/paths.ts'
import { contentOf } from '../src/source/loaders.ts'
import { allEnded } from './all-ended.ts'
import { placeHostFiles } from './host-files.ts'
import { indexPages } from './index-pages.ts'
import { writeMachineFiles } from './machine-files.ts'
import { narrowPolicies } from './narrow-policies.ts'
import { plainMessage } from './plain-message.ts'
import { HOME_PAGES, makeArchive, withholdOffer } from './offer-archive.ts'
import { precompress } from './precompress.ts'
import { spreadShortLinks } from './short-links.ts'
import { assertReplaceable, siteFolder, WrongFolder } from './target.ts'
import { bundleWorker, writeWorker } from './worker.ts'
import { lockBuild, replaceFolder, type Workspace } from './workspace.ts'

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
process.env['NODE_ENV'] = 'production'
// Left to itself, V8 lets a heap that was large once grow by as much again before it clears it.
setFlagsFromString('--heap-growing-percent=30')

const root = process.cwd()
const target = siteFolder(root, process.env['OUT'])
const inside = relative(root, target)
const shown = inside.startsWith('..') ? target : inside

/** Node's own status where it ends while something is still awaited, because what should answer is gone. */
const UNANSWERED = 13

try {
  assertReplaceable(root, target)
  const workspace = lockBuild(root, target)
  process.once('exit', (status) => leave(workspace, status))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt)
  await build(workspace.folder)
} catch (error) {
  console.error(error instanceof WrongFolder ? error.message : `${plainMessage(error)} ${shown} is as it was.`)
  process.exitCode = 1
}

/** Builds into a folder of its own, which takes the place of the target only when everything is in it. */
async function build(folder: string): Promise<void> {
  const started = performance.now()
  const content = await contentOf(root)
  process.env['OUT_DIR'] = folder
  const { build: buildSite } = await import('astro')
  // What Astro keeps from the last build may name pages that are gone since.
  await buildSite({ root, logLevel: 'error', force: true })
  narrowPolicies(folder)
  const links = spreadShortLinks(folder, codesOf(content.tables.codes))
  writeMachineFiles(folder, content, process.env['SITE'] || DEFAULT_SITE)
  placeHostFiles(folder)
  const built = performance.now()
  const offer = withholdOffer(folder)
  const [pages, worker, texts] = await allEnded([
    indexPages(folder),
    bundleWorker(),
    precompress(folder, new Set(HOME_PAGES)),
  ])
  await writeWorker(folder, worker)
  offer(makeArchive(folder))
  const others = await precompress(folder, new Set(texts))
  const ended = performance.now()
  replaceFolder(folder, target)
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
  console.log(
    `${pages.built} pages (${links} short links) in ${seconds(started, built)}, ${pages.indexed} indexed and ` +
      `${texts.length + others.length} files compressed in ${seconds(built, ended)}; ${shown} is ready.`,
  )
}

function interrupt(): never {
  console.error(`The build was interrupted. ${shown} is as it was.`)
  process.exit(130)
}

function leave({ discard, release }: Workspace, status: number): void {
  discard()
  release()
  if (status === UNANSWERED) console.error(`A part of the build was ended from outside. ${shown} is as it was.`)
}
