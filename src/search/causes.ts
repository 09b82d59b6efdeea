import MiniSearch from 'minisearch'
import type { CauseTitle } from '../codes/lookup-index.ts'
import type { Tokenizer } from './word-index.ts'

/** By code and by the id of a cause, the words of its title, its text and its program. */
export type CausesFile = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A title says more than the text under it. */
const TITLE = 3
/** Of a longer text these many words are compared. */
const MOST_WORDS = 500

/** A text and the causes of one code, by their titles and by their words → the ids of those that hold words of the text, the closest first. */
export function closestCauses(
  text: string,
  titles: readonly CauseTitle[],
  words: Readonly<Record<string, string>>,
  { tokenize }: Tokenizer,
): string[] {
  const mini = new MiniSearch({
    fields: ['title', 'words'],
    tokenize,
    processTerm: (term) => term,
    searchOptions: { boost: { title: TITLE } },
  })
  mini.addAll(titles.map(([id, title]) => ({ id, title, words: words[id] ?? '' })))
  const asked = [...new Set(tokenize(text))].slice(0, MOST_WORDS)

  return mini.search(asked.join(' '), { tokenize: (joined) => joined.split(' ') }).map(({ id }) => String(id))
}
