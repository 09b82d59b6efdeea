import { shardOf, wordKey } from '../codes/shards.ts'
import { phraseIndex, type PhraseIndex } from './phrases.ts'
import { subjectOf } from './questions.ts'
import type { ShardStore } from './shard-store.ts'
import { CODES, type CodeText, type TextsDirectory } from './split-texts.ts'
import { tokensOf } from './tokens.ts'
import { writingOf } from './writing.ts'

/** The texts of a locale that may answer an input. */
export interface AssembledTexts {
  index: PhraseIndex
  /** The rows of their codes. */
  rows: string[]
}

/** Of the words of an input so many are looked for, and so many of the codes that hold them are read. */
const MOST_TOKENS = 6
/** Words further on are not looked for. */
const LONGEST = 2000
const MOST_CODES = 10
/** Words that many codes share are looked for where there are fewer others. */
const FEW = 2

/**
 * An input, and the places of the codes that it was read as → the texts of those and of the codes that its rarest words point
 * to. Rejects where a shard cannot be fetched.
 */
export async function assembledTexts(
  input: string,
  places: readonly number[],
  directory: TextsDirectory,
  store: ShardStore,
): Promise<AssembledTexts> {
  const { tag, version, codes, questions, variants } = directory
  const common = new Map(directory.common)
  const { compared } = writingOf(variants)
  const tokens = tellingTokens(compared(subjectOf(questions, compared)(input)), common)
  const shards = [...new Set(tokens.map((token) => `tokens.${tag}-${shardOf(wordKey(token), directory.tokens)}`))]
  const lines = (await store<string[]>(shards, version)).flat().map((line) => line.split(' '))
  const counts = new Map(lines.map(([token = '', count]) => [token, Number(count)]))
  const best = [...new Set([...places, ...placesOf(tokens, lines, codes)])].slice(0, places.length + MOST_CODES)
  const pages = [...new Set(best.map((place) => `codes.${tag}-${Math.floor(place / CODES)}`))]
  const texts = (await store<CodeText[]>(pages, version)).flat()
  const wanted = new Set(best.map(String))
  const own = texts.filter(([row]) => wanted.has(row.split(' ')[4] ?? ''))
  const frequency = (token: string) => common.get(token) ?? counts.get(token)
  const ranks = new Map(own.map(([row]) => [nameIn(row), Number(row.split(' ')[2]) || Infinity]))

  return {
    rows: own.map(([row]) => row),
    index: phraseIndex(
      { ...directory, codes: own.map(([row, ...text]) => [nameIn(row), ...text]), named: [] },
      (code) => ranks.get(code) ?? Infinity,
      { codes, common: new Set(common.keys()), frequency },
    ),
  }
}

/** The words that tell codes apart, longer ones, which are rarer, first; where there are few, the rarest of the common ones. */
function tellingTokens(text: string, common: ReadonlyMap<string, number>): string[] {
  const tokens = [...new Set(tokensOf(text.slice(0, LONGEST)))].filter((token) => token.length > 1)
  const rare = tokens.filter((token) => !common.has(token)).sort((a, b) => b.length - a.length)
  const shared = tokens.filter((token) => common.has(token)).sort((a, b) => (common.get(a) ?? 0) - (common.get(b) ?? 0))

  return [...rare.slice(0, MOST_TOKENS), ...(rare.length < FEW ? shared.slice(0, FEW) : [])]
}

/** The places of the codes that hold words, or words that begin like them, the best first. */
function placesOf(tokens: readonly string[], lines: readonly string[][], codes: number): number[] {
  const scores = new Map<number, number>()
  for (const token of tokens) {
    for (const [word = '', count, ...found] of lines) {
      const likeness = word === token ? 1 : isAlike(word, token) ? 0.6 : 0
      if (likeness === 0) continue
      const weight = likeness * Math.log(1 + codes / (1 + Number(count)))
      found.forEach((digits, order) => {
        const place = Number.parseInt(digits, 36)
        scores.set(place, (scores.get(place) ?? 0) + weight * (1 - order / 100))
      })
    }
  }

  return [...scores].sort(([, a], [, b]) => b - a).map(([place]) => place)
}

/** Forms of a word, or a slip in it. */
function isAlike(word: string, token: string): boolean {
  if (word.length < 4 || token.length < 4) return false
  const shorter = Math.min(word.length, token.length)

  return word.slice(0, Math.max(4, shorter - 2)) === token.slice(0, Math.max(4, shorter - 2))
}

function nameIn(row: string): string {
  return `SEC_${row.split(' ')[0]}`
}
