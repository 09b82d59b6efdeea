import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a built site consists of. */
export interface SiteSize {
  /** All pages, those of codes, and those of short links. */
  pages: number
  codePages: number
  shortLinks: number
  files: number
  bytes: number
  /** The bytes of a code's page as they travel: the median, and the heaviest. */
  codePage: number
  heaviest: number
}

/** Counts what a folder holds. */
export function siteSize(folder: string): SiteSize {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => file.slice(folder.length + 1))
  const codePages = pages.filter((file) => /^[^/\\]+[/\\]codes[/\\]SEC_/.test(file))
  const weights = codePages.map((file) => weightOf(join(folder, file))).sort((a, b) => a - b)

  return {
    pages: pages.length,
    codePages: codePages.length,
    shortLinks: pages.filter((file) => /^(?:SEC_|0x|-?\d)[^/\\]*[/\\]index\.html$/.test(file)).length,
    files: files.filter((file) => !/\.(?:br|gz)$/.test(basename(file))).length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    codePage: weights[weights.length >> 1] ?? 0,
    heaviest: weights.at(-1) ?? 0,
  }
}

/** The bytes of a file as it travels: compressed beforehand, or else as a server compresses it. */
function weightOf(file: string): number {
  try {
    return statSync(`${file}.gz`).size
  } catch {
    return gzipSync(readFileSync(file)).length
  }
}
