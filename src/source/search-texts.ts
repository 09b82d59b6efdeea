import * as stopwords from 'stopword'
import type { SearchTexts } from '../search/texts.ts'
import type { LocaleTexts } from './locale-texts.ts'
import { tokensOf } from '../search/tokens.ts'
import { namedIn } from './named.ts'
import { printedWords } from './printed-words.ts'
import type { Tables } from './tables.ts'
import { writingVariants } from './writing-variants.ts'

type SearchedTables = Pick<Tables, 'codes' | 'functions' | 'neighbours'>
type SearchedTexts = Omit<LocaleTexts, 'guides' | 'neighbours' | 'strings'>

/**
 * The texts of a locale and the tables → what the search says about codes in words: the locale's own pages, none borrowed.
 * `sentences` are those about the neighbours, by their ids. Throws nothing.
 */
export function searchTextsOf(
  { tag, codes, glossary, variants, settingWords, questionPhrases, fieldWords, topicWords }: SearchedTexts,
  sentences: Readonly<Record<string, string>>,
  { codes: records, functions, neighbours }: SearchedTables,
): SearchTexts {
  const printed = new Map(records.map((record) => [record.name, printedWords(record, tag)]))
  const words = new Map(neighbours.map(({ id, words: phrases = [] }) => [id, phrases]))
  const texts: SearchTexts = {
    codes: [...codes].map(([name, { data }]) => [name, data.meaning, [...data.keywords, ...(printed.get(name) ?? [])]]),
    neighbours: Object.entries(sentences).map(([id, sentence]) => [
      id,
      sentence.replaceAll('`', ''),
      words.get(id) ?? [],
    ]),
    fillers: fillersOf(tag),
    settings: [...new Set(settingWords)],
    terms: [...glossary.flatMap(({ term, also = [] }) => [term, ...also]), ...fieldWords].filter((term) =>
      HAN.test(term),
    ),
    topics: [...topicWords, ...functions.map(({ name }) => name.toLowerCase())],
    questions: questionPhrases,
    named: namedIn([...codes.values()], new Set(words.keys())),
  }
  if (Object.keys(variants).length === 0) return texts
  const all = texts.codes.flatMap(([, meaning, keywords]) => [meaning, ...keywords])

  return { ...texts, variants: writingVariants([...all, ...questionPhrases], variants) }
}

/** The library's names of the languages whose words stand apart. */
const STOPWORDS: Record<string, readonly string[]> = { en: stopwords.eng, it: stopwords.ita }

const HAN = /\p{Script=Han}/u
/** What all codes of the site are about. */
const SUBJECT = 'sspi'

/** The words of a language that say nothing by themselves, such as articles and prepositions, and the subject of the site. */
function fillersOf(tag: string): string[] {
  const known = STOPWORDS[new Intl.Locale(tag).language] ?? []

  return [...new Set([SUBJECT, ...known.flatMap(tokensOf)])].sort()
}
