import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES } from '../src/locales/locales.ts'
import { searchClient, type SearchClient } from '../src/search/client.ts'

/**
 * A folder that holds a built site → by locale the search that its pages run, which reads the same files from the folder as they
 * fetch. Throws an Error that says what to do where the folder holds no site.
 */
export function builtSearch(folder: string): Map<string, SearchClient> {
  const readJson = async <T>(path: string) => JSON.parse(await readFile(join(folder, path), 'utf8')) as T

  return new Map(
    LOCALES.map(({ tag }) => [tag, searchClient({ locale: tag, base: '/', files: pathsIn(folder, tag) }, readJson)]),
  )
}

/** The paths that the search box of a locale carries. */
export function pathsIn(folder: string, tag: string): string {
  const page = join(folder, tag, 'search/index.html')
  if (!existsSync(page)) throw new Error(`${folder} holds no search in ${tag}: run "npm run build" first`)

  return /data-files="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? ''
}
