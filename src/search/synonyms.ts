/** How readers may write otherwise than the texts of a locale do, as it travels to the browser. */
export interface Synonyms {
  /** Characters that the texts write otherwise, Simplified ones above all. */
  characters: string
  /** What the texts write for each of them, in the same order. */
  folded: string
  /** Words that readers use → the words of the texts. */
  words: Record<string, string>
}

/** Any text → the same in the characters and words of the texts. */
export type Rewrite = (text: string) => string

/** Synonyms → what rewrites texts and queries alike, so that they compare. Throws nothing. */
export function rewriterOf({ characters, folded, words }: Synonyms): Rewrite {
  const to = [...folded]
  const own = new Map([...characters].map((character, place) => [character, to[place] ?? character]))
  const fold = (text: string) => text.replaceAll(/\p{Script=Han}/gu, (character) => own.get(character) ?? character)
  const pairs = Object.entries(words).map(([word, ours]): [string, string] => [fold(word), fold(ours)])
  // A word of the texts may hold one that stands for it elsewhere, as 演算法 holds 算法.
  const synonyms = replacer(new Map([...pairs.map(([, ours]): [string, string] => [ours, ours]), ...pairs]))

  return (text) => synonyms(fold(text))
}

/** What replaces each key by its value, longer keys before shorter ones; a key of letters only where it is a whole word. */
function replacer(map: ReadonlyMap<string, string>): Rewrite {
  if (map.size === 0) return (text) => text
  const keys = [...map.keys()].sort((a, b) => b.length - a.length)
  const parts = keys.map((key) => {
    const literal = key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

    return /^[a-z]/i.test(key) ? `\\b${literal}\\b` : literal
  })
  const pattern = new RegExp(parts.join('|'), 'giu')

  return (text) => text.replaceAll(pattern, (found) => map.get(found) ?? map.get(found.toLowerCase()) ?? found)
}
