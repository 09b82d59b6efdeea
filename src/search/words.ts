import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { CauseTitle } from '../codes/lookup-index.ts'
import { indexOptions, tokenizerOf, type WordDocument, type WordRules } from './word-index.ts'

/** The words of a locale as they travel to the browser: how they are told apart, and MiniSearch's serialized index. */
export interface WordsFile extends WordRules {
  index: AsPlainObject
}

/** A code or a related error that holds words of a query. */
export interface WordHit {
  /** The name of the code, or the id of the related error. */
  id: string
  score: number
  /** The share of the query's distinct words that it holds, stop words aside: 0 to 1. */
  share: number
  /** The language whose texts hold them, where it is not the page's, by its name in the language of the page. */
  language?: string
}

/** The words of a locale, ready to search. */
export interface Words {
  /** A query → what holds its words, the best first. */
  search(query: string): WordHit[]
  /** The share of a query's distinct words that a text holds, stop words aside: 0 to 1. */
  shareIn(query: string, text: string): number
  /** A query in the characters and words of the texts. */
  rewrite(query: string): string
  /** A text and the causes of a code → the ids of those that hold words of the text, the closest first. */
  closest(text: string, causes: readonly CauseTitle[], words?: Readonly<Record<string, string>>): string[]
}

/** By code and by the id of a cause, the words of its title, its text and its program. */
export type CausesFile = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Of a longer text these many words are searched, which takes some twenty milliseconds. */
const MOST_WORDS = 64
/** The causes of one code are few, so that more words may be compared with them. */
const MOST_WORDS_FOR_CAUSES = 500
/** A cause's title says more than the text under it. */
const CAUSE_OPTIONS = {
  fields: ['title', 'words'],
  processTerm: (term: string) => term,
  searchOptions: { boost: { title: 3 } },
}
/** How words are told apart that are told apart already. */
const JOINED = { tokenize: (joined: string) => joined.split(' ') }

/** A file of words → what searches them. Throws an Error where it is no index. */
export function loadWords({ index, ...rules }: WordsFile): Words {
  const tokenizer = tokenizerOf(rules)
  const mini = MiniSearch.loadJS<WordDocument>(index, indexOptions(tokenizer))
  const wordsOf = (query: string) => [...new Set(tokenizer.tokenize(query))].slice(0, MOST_WORDS)
  const counted = (words: readonly string[]) => words.filter((word) => !tokenizer.isStop(word))

  return {
    rewrite: tokenizer.rewrite,
    closest(text, causes, causeWords = {}) {
      const asked = [...new Set(tokenizer.tokenize(text))].slice(0, MOST_WORDS_FOR_CAUSES)
      const all = new MiniSearch({ ...CAUSE_OPTIONS, tokenize: tokenizer.tokenize })
      all.addAll(causes.map(([id, title]) => ({ id, title, words: causeWords[id] ?? '' })))

      return all.search(asked.join(' '), JOINED).map(({ id }) => String(id))
    },
    search(query) {
      const words = wordsOf(query)
      const all = counted(words).length
      const hits = mini.search(words.join(' '), JOINED)

      return hits.map(({ id, score, queryTerms }) => {
        return { id: String(id), score, share: all === 0 ? 0 : counted(queryTerms).length / all }
      })
    },
    shareIn(query, text) {
      const words = counted(wordsOf(query))
      const held = new Set(tokenizer.tokenize(text))

      return words.length === 0 ? 0 : words.filter((word) => held.has(word)).length / words.length
    },
  }
}
