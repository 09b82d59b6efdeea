import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { PlainError } from './plain-error.ts'

/** What a build writes into every site, and no other folder holds together. */
const MARKS = ['codes.schema.json', '404.html']

/** Signs that Vite and Astro take for a part of an address where they stand in the name of a folder. */
const MISREAD = /[#?%]/

/** The environment's OUT → the folder of the site; unset and empty both mean `dist`. */
export function siteFolder(root: string, out: string | undefined): string {
  return resolve(root, out || 'dist')
}

/** Throws a PlainError where a build would replace anything but an empty folder or a site that holds nothing of the project. */
export function assertReplaceable(root: string, target: string): void {
  const misread = [root, target].find((folder) => MISREAD.test(folder))
  if (misread)
    throw new PlainError(
      `${misread} has a ${MISREAD.exec(misread)?.[0]} in its name, which the tools of the build cannot read; choose another folder. Nothing was built.`,
    )
  const reason = existsSync(target) && reasonToKeep(realpathSync(root), realpathSync(target))
  if (reason)
    throw new PlainError(
      `OUT names ${target}, which ${reason}; name a folder of its own, such as dist. Nothing was built.`,
    )
}

/** Throws a PlainError where a folder is no site that this project has built. */
export function assertSite(folder: string): void {
  if (!existsSync(folder)) throw new PlainError(`${folder} does not exist; run npm run build first.`)
  if (!isSite(folder)) throw new PlainError(`${folder} is no build of this project, so it is not served.`)
}

function reasonToKeep(project: string, place: string): string | undefined {
  if (!statSync(place).isDirectory()) return 'is a file'
  // Nothing but steps up lead from the project to itself, or to what holds it.
  if (/^[./\\]*$/.test(relative(project, place))) return 'is the project itself, or holds it'

  return readdirSync(place).length > 0 && !isSite(place)
    ? 'holds something that is no build of this project'
    : undefined
}

function isSite(folder: string): boolean {
  return MARKS.every((name) => existsSync(join(folder, name)))
}
