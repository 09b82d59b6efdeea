import MiniSearch from 'minisearch'
import * as libraryStopWords from 'stopword'
import { synonymsOf } from './han-variants.ts'
import { rewriterOf } from './synonyms.ts'
import { tokensOf } from './tokenizer.ts'
import { indexOptions, tokenizerOf, type Tokenizer, type WordDocument } from './word-index.ts'
import type { WordsFile } from './words.ts'

/** The library's lists of the words of a language that say nothing by themselves. In every locale programs speak English too. */
const STOP_WORDS: Record<string, readonly string[]> = {
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
  const texts = documents.flatMap(({ meaning, titles, terms, prose }) => [meaning, ...titles, ...terms, prose])
  const synonyms = synonymsOf(texts, words)
  const rewrite = rewriterOf(synonyms)
  const libraryWords = [...libraryStopWords.eng, ...(STOP_WORDS[new Intl.Locale(tag).language] ?? [])]
  const stopWords = [...new Set(libraryWords.flatMap((word) => tokensOf(rewrite(word))))]
  const tokenizer = tokenizerOf({ stopWords, synonyms })
  const inSentences = (text: string) => sentenceWords(tag, text, tokenizer)
  const index = new MiniSearch(indexOptions(tokenizer))
  for (const document of documents) {
    const { meaning, titles, prose } = document
    index.add({
      ...document,
      meaning: inSentences(meaning),
      titles: titles.map(inSentences),
      prose: inSentences(prose),
    })
  }

  return { stopWords, synonyms, index: index.toJSON() }
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
