import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a site is made from. */
const SOURCES = [
  '{content,public,scripts,src}{,/**}',
  'LICENSE',
  'astro.config.mjs',
  'package{,-lock}.json',
  'tsconfig.json',
]

/** Builds `dist` for the root of a host where it is missing or older than anything it is made from → whether it is there. */
export function ensureBuild(root = process.cwd()): boolean {
  if (isBuilt(root)) return true
  const { BASE: _, SITE: __, OUT: ___, ...env } = process.env

  return spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, env, stdio: 'inherit' }).status === 0
}

/** A folder is younger than the site where a file has left it. */
function isBuilt(root: string): boolean {
  const changedAt = (path: string) => statSync(join(root, path)).mtimeMs
  const isOlder = (path: string) => changedAt(path) < changedAt('dist/codes.json')

  return existsSync(join(root, 'dist/codes.json')) && globSync(SOURCES, { cwd: root }).every(isOlder)
}
