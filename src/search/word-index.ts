import type { Options } from 'minisearch'
import { rewriterOf, type Synonyms } from './synonyms.ts'
import { HAN, tokensOf } from './tokenizer.ts'

/** A code or a related error with all that is said about it in one locale. */
export interface WordDocument {
  /** The name of the code, or the id of the related error. */
  id: string
  name: string
  meaning: string
  /** The titles of its causes or steps. */
  titles: string[]
  /** How people put it. */
  terms: string[]
  /** The text of its page. */
  prose: string
}

/** How the words of a locale are told apart. */
export interface WordRules {
  /** Words that say nothing by themselves; of Han, single characters. */
  stopWords: string[]
  synonyms: Synonyms
}

/** How the texts of a locale become words, and its queries too. */
export interface Tokenizer {
  tokenize(text: string): string[]
  /** Whether a word says nothing by itself. */
  isStop(token: string): boolean
  /** A text in the characters and words of the texts. */
  rewrite(text: string): string
}

/** What people say is closer to what people ask than a page's own words are, and its titles than its text. */
const BOOST = { terms: 3, prose: 0.2 }
/** Shorter words begin too many others, and lie a letter away from too many, to stand for them. */
const LEAST_LETTERS = 4
/** One letter in five may be wrong. */
const FUZZY = 0.2
/** A part of a date, a time or a version, the number of a line: it says nothing by itself. */
const SHORT_NUMBER = /^\d{1,2}$/

/** The rules of a locale → its tokenizer. Throws nothing. */
export function tokenizerOf({ stopWords, synonyms }: WordRules): Tokenizer {
  const stop = new Set(stopWords)
  const rewrite = rewriterOf(synonyms)
  const isStop = (token: string) =>
    stop.has(token) || SHORT_NUMBER.test(token) || (HAN.test(token) && [...token].some((sign) => stop.has(sign)))

  return {
    rewrite,
    isStop,
    // A pair of Han characters with a stop word in it still tells one phrase from another.
    tokenize: (text) => tokensOf(rewrite(text)).filter((token) => HAN.test(token) || !isStop(token)),
  }
}

/** A locale's tokenizer → the options of its index, the same at build and in the browser. Throws nothing. */
export function indexOptions({ tokenize }: Tokenizer): Options<WordDocument> {
  const isLong = (term: string) => term.length >= LEAST_LETTERS && /^[a-z]+$/.test(term)

  return {
    fields: ['name', 'meaning', 'titles', 'terms', 'prose'],
    extractField: (document, field) => [document[field as keyof WordDocument]].flat().join('\n'),
    tokenize,
    processTerm: (term) => term,
    searchOptions: {
      tokenize,
      boost: BOOST,
      prefix: isLong,
      fuzzy: (term) => (isLong(term) ? FUZZY : false),
    },
  }
}
