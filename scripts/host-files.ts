import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BASE } from '../src/locales/paths.ts'

/** The files that name paths from the root of a host. */
const HOST_FILES = ['_headers', '_redirects']

/** Puts the base of the site in front of every path that the files for Netlify and Cloudflare name. */
export function placeHostFiles(folder: string): void {
  for (const name of HOST_FILES) {
    const file = join(folder, name)
    writeFileSync(file, withBase(readFileSync(file, 'utf8')))
  }
}

/** A path stands at the beginning of a line, and behind another in the same line. */
function withBase(text: string): string {
  return text.replaceAll(/^\/\S*(?: +\/\S*)?/gm, (paths) => paths.replaceAll(/(?<=^| )\//g, BASE))
}
