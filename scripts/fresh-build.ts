import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = [
  'LICENSE',
  'content',
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
]

/** Builds `dist` for the root of a host where it is missing or older than anything it is made from → whether it is there. */
export function ensureBuild(root = process.cwd()): boolean {
  if (isBuilt(root)) return true
  const { BASE: _, SITE: __, OUT: ___, ...env } = process.env

  return spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, env, stdio: 'inherit' }).status === 0
}

function isBuilt(root: string): boolean {
  const made = join(root, 'dist/codes.json')

  return existsSync(made) && Math.max(...SOURCES.map((path) => newestIn(join(root, path)))) < statSync(made).mtimeMs
}

/** When the youngest file of a folder was changed, or a file left it. */
function newestIn(path: string): number {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs

  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
