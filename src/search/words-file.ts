import MiniSearch from 'minisearch'
import * as libraryStopWords from 'stopword'
import { synonymsOf } from './han-variants.ts'
import { rewriterOf, type Synonyms } from './synonyms.ts'
import { tokensOf } from './tokenizer.ts'
import { indexOptions, tokenizerOf, type Tokenizer, type WordDocument, type WordRules } from './word-index.ts'
import type { WordsFile } from './words.ts'

/** The library's lists of the words of a language that say nothing by themselves. */
const STOP_WORDS: Record<string, readonly string[]> = {
  en: libraryStopWords.eng,
  it: libraryStopWords.ita,
  zh: libraryStopWords.zho,
}
const LONE_HAN = /^\p{Script=Han}$/u

/**
 * A locale's own documents, and the words of other regions with those of its texts → the file of its words. Runs at build. Throws an
 * Error for two documents of one id.
 */
export function wordsFile(
  tag: string,
  documents: readonly WordDocument[],
  words: Readonly<Record<string, string>>,
): WordsFile {
  const rules = wordRules(tag, documents, words)
  const tokenizer = tokenizerOf(rules)

  return { ...rules, index: indexOf(prepared(tag, documents, tokenizer), tokenizer).toJSON() }
}

/** Documents as they are indexed, with the words of their sentences. Throws nothing. */
export function prepared(tag: string, documents: readonly WordDocument[], tokenizer: Tokenizer): WordDocument[] {
  const words = (text: string) => sentenceWords(tag, text, tokenizer)

  return documents.map((document) => {
    const { meaning, titles, prose } = document

    return { ...document, meaning: words(meaning), titles: titles.map(words), prose: words(prose) }
  })
}

/** Prepared documents and a locale's tokenizer → an index of them. Throws an Error for two documents of one id. */
export function indexOf(documents: readonly WordDocument[], tokenizer: Tokenizer): MiniSearch<WordDocument> {
  const index = new MiniSearch(indexOptions(tokenizer))
  index.addAll(documents)

  return index
}

/**
 * The words of sentences, each once, on a line of its own. Of Han there are only pairs within a word, as far as ICU can tell words
 * apart: those across two words are most of a text, mean nothing, and would make the index too heavy for a first query. Search terms,
 * which readers type in part and with slips, keep all pairs.
 */
export function sentenceWords(tag: string, text: string, { rewrite, tokenize, isStop }: Tokenizer): string {
  const segments = new Intl.Segmenter(tag, { granularity: 'word' }).segment(rewrite(text))
  const words = [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
  const tokens = tokenize(words.join('\n')).filter((token) => !isStop(token) && !LONE_HAN.test(token))

  return [...new Set(tokens)].join('\n')
}

/** How the words of a locale are told apart. */
export function wordRules(
  tag: string,
  documents: readonly WordDocument[],
  words: Readonly<Record<string, string>>,
): WordRules {
  const { language } = new Intl.Locale(tag)
  const synonyms =
    Object.keys(words).length > 0 || language === 'zh' ? synonymsFor(language, documents, words) : undefined
  const rewrite = synonyms ? rewriterOf(synonyms) : (text: string) => text
  const stopWords = [...new Set((STOP_WORDS[language] ?? []).flatMap((word) => tokensOf(rewrite(word))))]

  return { stopWords, ...(synonyms && { synonyms }) }
}

function synonymsFor(
  language: string,
  documents: readonly WordDocument[],
  words: Readonly<Record<string, string>>,
): Synonyms {
  if (language !== 'zh') return { characters: '', folded: '', words }
  const texts = documents.flatMap(({ meaning, titles, terms, prose }) => [meaning, ...titles, ...terms, prose])

  return synonymsOf(texts, words)
}
