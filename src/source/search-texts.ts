import * as stopwords from 'stopword'
import type { CodeRecord } from '../schemas/code-record.ts'
import type { NeighbourRecord } from '../schemas/neighbour-record.ts'
import type { SearchTexts } from '../search/texts.ts'
import type { LocaleTexts } from './locale-texts.ts'
import { tokensOf } from '../search/tokens.ts'
import { namedIn } from './named.ts'
import { printedWords } from './printed-words.ts'
import { writingVariants } from './writing-variants.ts'

/**
 * The texts of a locale, the neighbours and the records of the codes → what the search says about codes in words: the locale's
 * own pages, none borrowed. `sentences` are those about the neighbours, by their ids. Throws nothing.
 */
export function searchTextsOf(
  { tag, codes, variants, settingWords }: Pick<LocaleTexts, 'tag' | 'codes' | 'variants' | 'settingWords'>,
  sentences: Readonly<Record<string, string>>,
  neighbours: readonly NeighbourRecord[],
  records: readonly Pick<CodeRecord, 'name' | 'printed'>[],
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
    fillers: [],
    settings: [...new Set(settingWords)],
    named: namedIn([...codes.values()], new Set(words.keys())),
  }
  const all = texts.codes.flatMap(([, meaning, keywords]) => [meaning, ...keywords])
  texts.fillers = fillersOf(tag, all)
  if (Object.keys(variants).length === 0) return texts

  return { ...texts, variants: writingVariants(all, variants) }
}

/** The library's names of the languages whose words stand apart. */
const STOPWORDS: Record<string, readonly string[]> = { en: stopwords.eng, it: stopwords.ita }

/** What all codes of the site are about. */
const SUBJECT = 'sspi'

/** The words of texts in a locale that say nothing by themselves, such as articles and prepositions, and the subject of the site. */
function fillersOf(tag: string, texts: readonly string[]): string[] {
  const known = new Set((STOPWORDS[new Intl.Locale(tag).language] ?? []).flatMap(tokensOf))

  return [...new Set([SUBJECT, ...texts.flatMap(tokensOf)])]
    .filter((token) => token === SUBJECT || known.has(token))
    .sort()
}
