import { createHash } from 'node:crypto'
import { codePageOf, partsOf } from '../data/code-pages.ts'
import { content } from '../data/content.ts'
import { relatedErrorsOf } from '../data/related-errors.ts'
import { stringsOf } from '../data/strings.ts'
import { codeOf, codes } from '../data/tables.ts'
import { LOCALES, otherLocales } from '../locales/locales.ts'
import type { Part } from '../markdown/outline.ts'
import { codesFile } from './codes-file.ts'
import { tokenizerOf, type Tokenizer, type WordDocument } from './word-index.ts'
import { sentenceWords, wordsFile } from './words-file.ts'
import type { CausesFile } from './words.ts'

/*
 * The one place where the search takes what the site says: everything else in this folder and in src/codes works on plain records.
 */

/** A file that the search fetches: its path from the site's root, which changes with its content, and that content. */
export interface SearchFile {
  path: string
  json: string
}

const files = new Map(LOCALES.map(({ tag }) => [tag, filesOf(tag)]))

/** All files that the search may fetch. */
export const searchFiles: SearchFile[] = [...files.values()].flatMap((own) => Object.values(own))

/** A locale → the paths that its search box carries: codes, causes, words, and the words of each other language. */
export function searchPaths(tag: string): string {
  const own = files.get(tag)
  const others = otherLocales(tag).map((other) => files.get(other.tag)?.words)

  return [own?.codes, own?.causes, own?.words, ...others].flatMap((file) => file?.path ?? []).join(' ')
}

function filesOf(tag: string) {
  const words = wordsFile(tag, documentsOf(tag), content.synonyms.get(tag) ?? {})

  return {
    codes: searchFile(`codes.${tag}`, codesFile(tag)),
    causes: searchFile(`causes.${tag}`, causesFile(tag, tokenizerOf(words))),
    words: searchFile(`words.${tag}`, words),
  }
}

function searchFile(name: string, data: unknown): SearchFile {
  const json = JSON.stringify(data)
  const version = createHash('sha256').update(json).digest('hex').slice(0, 8)

  return { path: `lookup/${name}.${version}.json`, json }
}

/** The words by which a text tells the causes of a code apart. */
function causesFile(tag: string, tokenizer: Tokenizer): CausesFile {
  const strings = stringsOf(tag)
  const wordsOf = ({ title, text, program }: Part) =>
    sentenceWords(tag, [title, text, program && strings[`program.${program}`]].join('\n'), tokenizer)
  const causesOf = (name: string) => partsOf(codePageOf(tag, name), 'cause').map((cause) => [cause.id, wordsOf(cause)])

  return Object.fromEntries(codes.map(({ name }) => [name, Object.fromEntries(causesOf(name))]))
}

/**
 * What a locale itself says: what it borrows from another is searched in the words of that one. An alias is found by its name alone, since
 * whoever has the sentence wants the causes.
 */
function documentsOf(tag: string): WordDocument[] {
  const terms = content.searchTerms.get(tag) ?? {}
  const pages = content.codePages.filter(({ tag: written, name }) => written === tag && !codeOf(name).alias)
  const errors = relatedErrorsOf(tag).filter((error) => error.tag === tag)

  return [
    ...pages.map(({ name, data, outline }): WordDocument => ({
      id: name,
      name: name.replaceAll('_', ' '),
      meaning: data.meaning,
      titles: outline.parts.map(({ title }) => title),
      terms: [...(terms[name] ?? []), codeOf(name).printed?.[tag] ?? ''],
      prose: [outline.opening, ...outline.parts.map(({ text }) => text)].join('\n'),
    })),
    ...errors.map(({ id, meaning, cause }): WordDocument => {
      return {
        id,
        name: id.replaceAll('_', ' '),
        meaning,
        titles: [],
        terms: terms[id] ?? [],
        prose: cause.join(' '),
      }
    }),
  ]
}
