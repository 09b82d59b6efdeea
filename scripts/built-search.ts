import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LOCALES } from '../src/locales/locales.ts'
import { otherLocales, searchClient, type SearchClient } from '../src/search/client.ts'

/**
 * A folder that holds a built site → by locale the search that its pages run, which reads the same files from the folder as they
 * fetch. Throws an Error that says what to do where the folder holds no search files.
 */
export function builtSearch(folder: string): Map<string, SearchClient> {
  const readJson = async <T>(path: string) => JSON.parse(await readFile(join(folder, path), 'utf8')) as T

  return new Map(
    LOCALES.map(({ tag }) => [tag, searchClient({ locale: tag, base: '/', files: pathsIn(folder, tag) }, readJson)]),
  )
}

/** The paths that the search box of a locale carries. */
export function pathsIn(folder: string, tag: string): string {
  const path = (kind: string, locale: string) => {
    const [file] = existsSync(join(folder, 'lookup'))
      ? globSync(`lookup/${kind}.${locale}.*.json`, { cwd: folder })
      : []
    if (!file) throw new Error(`${basename(folder)} holds no ${kind} of ${locale}: run "npm run build" first`)

    return file.replaceAll('\\', '/')
  }
  const words = [tag, ...otherLocales(tag)].map((own) => path('words', own))

  return [path('codes', tag), path('causes', tag), ...words].join(' ')
}
