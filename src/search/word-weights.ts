import type { SearchTexts } from './texts.ts'
import { tokensOf } from './tokens.ts'

/** What is known about all texts of a locale where only some of them are at hand. */
export interface Statistics {
  /** How many codes there are. */
  codes: number
  common: Set<string>
  /** In how many codes a word occurs; undefined where it is not known. */
  frequency(token: string): number | undefined
}

/** What the words of texts weigh. */
export interface WordWeights {
  /** In how many of the codes at hand each word occurs. */
  frequency: ReadonlyMap<string, number>
  /** What a word tells about the code that has it; `within` are the words of the query where they are known. */
  of(token: string, within?: ReadonlySet<string>): number
  /** Words that too many codes share. */
  common: ReadonlySet<string>
  /** Words of the setting. */
  settings: ReadonlySet<string>
  /** What a word counts more than by the codes at hand; only where there are others. */
  boost?: (token: string) => number
}

/** The weight of a word that no code has: about that of one that a fifteenth of the codes share. */
const UNKNOWN_WORD = 2.5
/** The most that a word of the setting weighs. */
export const SETTING_WORD = 0.7
/** The weight of a pair of Han signs that no code has; it is less than a word. */
const UNKNOWN_PAIR = 1.5
/** Of such a pair in which one word ends and the next begins. */
const UNKNOWN_SEAM = 0.5
const HAN_PAIR = /^\p{Script=Han}{2}$/u

/** Texts, what turns them into words, and what is known about the texts that are not among them → what words weigh. Throws nothing. */
export function wordWeights(texts: SearchTexts, tokens: (text: string) => string[], all?: Statistics): WordWeights {
  const frequency = frequencies(texts, tokens)
  const codes = texts.codes.length
  const settings = new Set(texts.settings.flatMap(tokens))
  const of = (token: string, within?: ReadonlySet<string>) => {
    const weight = plainWeight(token, within)

    return settings.has(token) ? Math.min(SETTING_WORD, weight) : weight
  }
  const plainWeight = (token: string, within?: ReadonlySet<string>) => {
    const count = all ? all.frequency(token) : frequency.get(token)
    if (count !== undefined) return Math.log(1 + (all?.codes ?? codes) / (1 + count))

    if (!HAN_PAIR.test(token)) return UNKNOWN_WORD

    return within && !within.has(token) ? UNKNOWN_SEAM : UNKNOWN_PAIR
  }
  const ownWeight = (token: string) => {
    const count = frequency.get(token) ?? 0

    return Math.log(1 + (codes - count + 0.5) / (count + 0.5))
  }

  return {
    frequency,
    of,
    settings,
    common: all?.common ?? commonWords(texts),
    ...(all && { boost: (token: string) => of(token) / ownWeight(token) }),
  }
}

/** The share of the codes that a word may stand in and still tell them apart. */
const COMMON = 0.05

/** Texts → the words that too many codes share to be worth a place in the full-text index. Throws nothing. */
export function commonWords(texts: SearchTexts): Set<string> {
  return new Set(commonCounts(texts, tokensOf).keys())
}

/** Texts, and what divides them into words → in how many codes each word occurs that too many share. Throws nothing. */
export function commonCounts(texts: SearchTexts, tokens: (text: string) => string[]): Map<string, number> {
  const most = texts.codes.length * COMMON

  return new Map([...frequencies(texts, tokens)].filter(([, count]) => count > most))
}

/** In how many codes each word occurs. */
function frequencies({ codes }: SearchTexts, tokens: (text: string) => string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [name, meaning, keywords] of codes) {
    for (const token of new Set(tokens(`${name.replaceAll('_', ' ')} ${meaning} ${keywords.join(' ')}`))) {
      counts.set(token, (counts.get(token) ?? 0) + 1)
    }
  }

  return counts
}
