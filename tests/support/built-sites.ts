import { join } from 'node:path'

/** The paths that the site is built for where hosts and sub-paths are tested. */
export const BASES = ['/', '/docs/sspi/'] as const

export type Base = (typeof BASES)[number]

/** The folder of the site that is built for a path, by `npm run test:all`. */
export function folderFor(base: Base): string {
  return join(process.cwd(), '.sites', base === '/' ? 'root' : 'sub-path')
}
