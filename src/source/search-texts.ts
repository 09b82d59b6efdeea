import type { NeighbourRecord } from '../schemas/neighbour-record.ts'
import type { SearchTexts } from '../search/phrases.ts'
import type { LocaleTexts } from './locale-texts.ts'
import { writingVariants } from './writing-variants.ts'

/**
 * The texts of a locale and the neighbours → what the search says about codes in words: the locale's own pages, none borrowed.
 * `sentences` are those about the neighbours, by their ids. Throws nothing.
 */
export function searchTextsOf(
  { codes, variants }: Pick<LocaleTexts, 'codes' | 'variants'>,
  sentences: Readonly<Record<string, string>>,
  neighbours: readonly NeighbourRecord[],
): SearchTexts {
  const words = new Map(neighbours.map(({ id, words: phrases = [] }) => [id, phrases]))
  const texts: SearchTexts = {
    codes: [...codes].map(([name, { data }]) => [name, data.meaning, data.keywords]),
    neighbours: Object.entries(sentences).map(([id, sentence]) => [id, sentence, words.get(id) ?? []]),
  }
  if (Object.keys(variants).length === 0) return texts
  const all = texts.codes.flatMap(([, meaning, keywords]) => [meaning, ...keywords])

  return { ...texts, variants: writingVariants(all, variants) }
}
