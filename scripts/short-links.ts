import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from '../src/codes/code.ts'
import { ANY_NAME, shortNames } from '../src/codes/short-links.ts'

/** Makes the pages of all short links from the one that the site's build has made for any name → how many. */
export function spreadShortLinks(folder: string, codes: readonly Code[]): number {
  const template = join(folder, ANY_NAME)
  const page = readFileSync(join(template, 'index.html'), 'utf8')
  rmSync(template, { recursive: true })
  const links = shortNames(codes)
  for (const [short, name] of links) {
    mkdirSync(join(folder, short))
    writeFileSync(join(folder, short, 'index.html'), page.replaceAll(ANY_NAME, name))
  }

  return links.length
}
