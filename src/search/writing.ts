/** How a reader may write otherwise than the texts of a locale do. */
export interface Variants {
  /** Signs of the texts, those used most often last. */
  own: string
  /** The form in which each of these signs is compared, in the same order. */
  compared: string
  /** Words that the texts do not use, as they are compared → the words of the texts. */
  words: [written: string, own: string][]
}

/** Two forms of an input. */
export interface Writing {
  /** The one form in which texts and inputs are compared. */
  compared(text: string): string
  /** As the texts would write it. */
  own(text: string): string
}

/** Variants of writing → what turns texts and inputs into comparable ones; without variants nothing changes. Throws nothing. */
export function writingOf(variants: Variants | undefined): Writing {
  if (!variants) return { compared: (text) => text, own: (text) => text }
  const own = [...variants.own]
  const compared = [...variants.compared]
  const fold = replacer(own.map((sign, place) => [sign, compared[place] ?? sign]))
  const unfold = replacer(compared.map((sign, place) => [sign, own[place] ?? sign]))
  // A word of the texts may hold one that stands for it elsewhere, as 演算法 holds 算法.
  const kept = variants.words.map(([, word]) => [fold(word), fold(word)] as const)
  const words = replacer([...kept, ...variants.words])
  const comparedWords = replacer([...kept, ...variants.words.map(([written, word]) => [written, fold(word)] as const)])

  return {
    compared: (text) => comparedWords(fold(text)),
    own: (text) => (fold(text) === text || words(fold(text)) !== fold(text) ? unfold(words(fold(text))) : text),
  }
}

/** Pairs → what replaces each first by its second, longer ones before shorter ones. */
function replacer(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const map = new Map(pairs)
  const keys = [...map.keys()].sort((a, b) => b.length - a.length)
  if (keys.length === 0) return (text) => text
  const pattern = new RegExp(keys.join('|'), 'gu')

  return (text) => text.replaceAll(pattern, (found) => map.get(found) ?? found)
}
