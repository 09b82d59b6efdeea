import * as libraryStopWords from 'stopword'
import { synonymsOf } from './han-variants.ts'
import { rewriterOf, type Synonyms } from './synonyms.ts'
import { tokensOf } from './tokenizer.ts'
import { indexOf, tokenizerOf, type WordDocument, type WordRules } from './word-index.ts'
import type { WordsFile } from './words.ts'

/** The library's lists of the words of a language that say nothing by themselves. */
const STOP_WORDS: Record<string, readonly string[]> = {
  en: libraryStopWords.eng,
  it: libraryStopWords.ita,
  zh: libraryStopWords.zho,
}

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

  return { ...rules, index: indexOf(documents, tokenizerOf(rules)).toJSON() }
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
