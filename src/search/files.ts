import { createHash } from 'node:crypto'
import { LOCALES, DEFAULT_LOCALE } from '../locales/locales.ts'
import {
  alerts,
  codes,
  locales,
  neighbours,
  neighbourSentences,
  prose,
  sentenceTag,
  stringsOf,
  textOf,
} from '../reference.ts'
import { printedWords } from '../source/printed-words.ts'
import { codesFile, type Meaning } from './codes-file.ts'
import type { WordDocument } from './word-index.ts'
import { wordsFile } from './words-file.ts'

/*
 * The one place where the search takes what the site says: everything else in this folder and in src/codes works on plain records.
 */

/** A file that the search fetches: its path from the site's root, which changes with its content, and that content. */
export interface SearchFile {
  path: string
  json: string
}

const codeFiles = new Map(LOCALES.map(({ tag }) => [tag, searchFile(`codes.${tag}`, codesFile(codesSource(tag)))]))
const wordFiles = new Map(
  LOCALES.map(({ tag }) => [tag, searchFile(`words.${tag}`, wordsFile(tag, documentsOf(tag), variantsOf(tag)))]),
)

/** All files that the search may fetch. */
export const searchFiles: SearchFile[] = [...codeFiles.values(), ...wordFiles.values()]

/** A locale → the paths that its search box carries: codes, words, and the English words where those are others. */
export function searchPaths(tag: string): string {
  const tags = new Set([tag, DEFAULT_LOCALE])
  const files = [codeFiles.get(tag), ...[...tags].map((own) => wordFiles.get(own))]

  return files.map((file) => file?.path ?? '').join(' ')
}

function searchFile(name: string, data: unknown): SearchFile {
  const json = JSON.stringify(data)
  const version = createHash('sha256').update(json).digest('hex').slice(0, 8)

  return { path: `lookup/${name}.${version}.json`, json }
}

function codesSource(tag: string) {
  const sentences = neighbourSentences(tag)
  const marked = (meaning: string, written: string): Meaning => ({ meaning, ...(written !== tag && { lang: written }) })

  return {
    codes,
    alerts,
    relatedErrors: neighbours,
    strings: stringsOf(tag),
    meaningOf(name: string): Meaning {
      const sentence = sentences[name]
      if (sentence !== undefined) return marked(sentence, sentenceTag(tag, name))
      const text = textOf(tag, name)

      return marked(text.meaning, text.tag)
    },
  }
}

/** What a locale itself says: what it borrows from another is searched in the words of that one. */
function documentsOf(tag: string): WordDocument[] {
  const own = locales.find((texts) => texts.tag === tag)
  const codeDocuments = [...(own?.codes ?? [])].map(([name, { data }]): WordDocument => {
    const { opening = '', causes = [], steps = [] } = prose.get(tag)?.get(name) ?? {}
    const record = codes.find((code) => code.name === name)
    const parts = [...causes, ...steps]

    return {
      id: name,
      name: name.replaceAll('_', ' '),
      meaning: data.meaning,
      titles: parts.map(({ title }) => title),
      terms: [...data.keywords, ...(record ? printedWords(record, tag) : [])],
      prose: textIn([opening, ...parts.map(({ html }) => html)].join('\n')),
    }
  })
  const relatedDocuments = neighbours.map(({ id, words = [] }): WordDocument => {
    const meaning = own?.neighbours[id] ?? ''

    return { id, name: id.replaceAll('_', ' '), meaning, titles: [], terms: words, prose: '' }
  })

  return [...codeDocuments, ...relatedDocuments.filter(({ meaning }) => meaning !== '')]
}

function variantsOf(tag: string): Record<string, string> {
  return locales.find((texts) => texts.tag === tag)?.variants ?? {}
}

/** HTML → its text, without what is to be typed. */
function textIn(html: string): string {
  return html.replaceAll(/<pre[\s\S]*?<\/pre>|<[^>]+>/g, ' ')
}
