import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import type { CodesFile } from '../../src/search/codes-file.ts'
import type { WordDocument } from '../../src/search/word-index.ts'
import { pathsIn } from '../built-search.ts'

/** The sections of a page that the search's documents hold. */
const PROSE = '#meaning, #causes, #steps'

/**
 * A built site, a locale and its search terms by code → the documents that its words are searched in, and the codes that a page sends
 * its readers on to. Throws an Error where the folder holds no such site.
 */
export function builtDocuments(
  folder: string,
  tag: string,
  terms: ReadonlyMap<string, readonly string[]>,
): { documents: WordDocument[]; relatedTo: ReadonlyMap<string, ReadonlySet<string>> } {
  const [path = ''] = pathsIn(folder, tag).split(' ')
  const { codes, relatedErrors } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as CodesFile
  const table = JSON.parse(readFileSync(join(folder, 'codes.json'), 'utf8')) as {
    codes: { name: string; related: string[] }[]
  }
  const codeDocuments = codes
    .filter(({ lang }) => lang === undefined)
    .map(({ name, meaning }): WordDocument => {
      const page = parse(readFileSync(join(folder, tag, 'codes', name, 'index.html'), 'utf8'), {
        blockTextElements: { pre: false },
      })
      const sections = page.querySelectorAll(PROSE)
      const titles = sections.flatMap((section) => section.querySelectorAll('h3')).map(({ text }) => text.trim())
      for (const section of sections) for (const block of section.querySelectorAll('pre, h2, h3')) block.remove()
      const prose = sections.map(({ structuredText }) => structuredText).join('\n')

      return { id: name, name: name.replaceAll('_', ' '), meaning, titles, terms: [...(terms.get(name) ?? [])], prose }
    })
  const relatedDocuments = relatedErrors.map(({ id, meaning }): WordDocument => {
    return { id, name: id.replaceAll('_', ' '), meaning, titles: [], terms: [], prose: '' }
  })

  return {
    documents: [...codeDocuments, ...relatedDocuments],
    relatedTo: new Map(table.codes.map(({ name, related }) => [name, new Set(related)])),
  }
}
