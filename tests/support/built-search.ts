import { readFileSync } from 'node:fs'
import { builtSearch, pathsIn } from '../../scripts/built-search.ts'
import { toHex, toSigned } from '../../src/codes/hresult.ts'
import { lookupIndex, type LookupIndex } from '../../src/codes/lookup-index.ts'
import { DEFAULT_LOCALE } from '../../src/locales/locales.ts'
import type { SearchClient } from '../../src/search/client.ts'
import type { CodesFile } from '../../src/search/codes-file.ts'

const searches = builtSearch('dist')

/** The locales of the built site. */
export const tags: string[] = [...searches.keys()]

/** The file of codes of the default locale. */
export const codesFile = JSON.parse(
  readFileSync(`dist/${pathsIn('dist', DEFAULT_LOCALE).split(' ')[0]}`, 'utf8'),
) as CodesFile

/** What names and numbers are looked up in. */
export const index: LookupIndex = lookupIndex(codesFile)

/** Every code with its numbers as a reader meets them. */
export const codes = codesFile.codes.map((row) => ({ ...row, hex: toHex(row.value), signed: toSigned(row.value) }))

/** The search of a locale as its pages run it. Throws an Error for a tag that is no locale. */
export function searchIn(tag: string): SearchClient {
  const search = searches.get(tag)
  if (!search) throw new Error(`${tag} is no locale of this site`)

  return search
}
