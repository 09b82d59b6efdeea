import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { PlainError } from './plain-error.ts'

/** What a build writes into every site, and nothing else has. */
const MARK = 'codes.schema.json'
/** The folders of the project that people write into. */
const SOURCES = [
  '.ci',
  '.git',
  '.github',
  'content',
  'docs',
  'hosts',
  'node_modules',
  'public',
  'scripts',
  'src',
  'tests',
]

/** Signs that Vite and Astro take for a part of an address where they stand in the name of a folder. */
const MISREAD = /[#?%]/

/** The environment's OUT → the folder of the site; unset and empty both mean `dist`. */
export function siteFolder(root: string, out: string | undefined): string {
  return resolve(root, out || 'dist')
}

/**
 * Throws a PlainError where a build would replace what is no site: the project or what holds it, `.git`, a folder of sources, or
 * a folder that holds anything but a build of this project.
 */
export function assertReplaceable(root: string, target: string): void {
  const project = realpathSync(root)
  const place = realPath(target)
  const refuse = (reason: string) => {
    throw new PlainError(
      `OUT names ${target}, which ${reason}; name a folder of its own, such as dist. Nothing was built.`,
    )
  }
  if (isWithin(project, place)) refuse(project === place ? 'is the project itself' : 'holds the project')
  for (const folder of [project, place]) {
    const sign = MISREAD.exec(folder)?.[0]
    if (!sign) continue
    throw new PlainError(
      `${folder} has a ${sign} in its name, which the tools of the build cannot read; choose another folder. Nothing was built.`,
    )
  }
  const source = SOURCES.find((name) => isWithin(place, realPath(join(project, name))))
  if (source) refuse(`belongs to the folder ${source} of the project`)
  if (!existsSync(place)) return
  if (!statSync(place).isDirectory()) refuse('is a file')
  if (readdirSync(place).length > 0 && !isSite(place)) refuse('holds something that is no build of this project')
}

/** Throws a PlainError where a folder is no site that this project has built. */
export function assertSite(folder: string): void {
  if (!existsSync(folder)) throw new PlainError(`${folder} does not exist; run npm run build first.`)
  if (!isSite(folder)) throw new PlainError(`${folder} is no build of this project, so it is not served.`)
}

function isSite(folder: string): boolean {
  return existsSync(join(folder, MARK)) && existsSync(join(folder, '404.html'))
}

/** Whether a path is a folder or lies within it. */
function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path)

  return !isAbsolute(inside) && inside.split(/[/\\]/)[0] !== '..'
}

/** A path without symbolic links, as far as it exists. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPath(dirname(path)), basename(path))
}
