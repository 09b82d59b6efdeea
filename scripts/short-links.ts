import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from '../src/codes/code.ts'
import { ANY_NAME, shortNames } from '../src/codes/short-links.ts'

/** A page that is left at once needs no more of the site's looks; it is a tenth as large with these. */
const LOOKS =
  ':root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;max-inline-size:40rem;margin:4rem auto;padding:0 1rem;overflow-wrap:anywhere}'
const BEGIN = '<style>'
const END = '</style>'

/** Makes the pages of all short links from the one that the site's build has made for any name → how many. */
export function spreadShortLinks(folder: string, codes: readonly Code[]): number {
  const template = join(folder, ANY_NAME)
  const page = withPlainLooks(readFileSync(join(template, 'index.html'), 'utf8'))
  rmSync(template, { recursive: true })
  const links = shortNames(codes)
  for (const [short, name] of links) {
    mkdirSync(join(folder, short))
    writeFileSync(join(folder, short, 'index.html'), page.replaceAll(ANY_NAME, name))
  }

  return links.length
}

/** Replaces the styles of a page, and their digest in its policy. Throws an Error where the policy does not name them. */
function withPlainLooks(page: string): string {
  const begin = page.indexOf(BEGIN) + BEGIN.length
  const styles = page.slice(begin, page.indexOf(END, begin))
  if (!page.includes(digestOf(styles))) throw new Error('The policy of the short links does not name their styles')

  return page.replace(styles, () => LOOKS).replace(digestOf(styles), digestOf(LOOKS))
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
