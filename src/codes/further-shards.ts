import { keyIn, namePage, tellingWords } from './assembly.ts'
import { LONGEST_PHRASE } from './lookup.ts'
import { plainText } from './plain-text.ts'
import { joinPrinted } from './resemblance.ts'
import { pageOf, printedKeys, reversed, shardOf, type Directory } from './shards.ts'

/** An input that is no name as it stands → the shards in which names that resemble it, and what others call codes, may stand. */
export function furtherShardsFor(input: string, directory: Directory): string[] {
  const query = plainText(input).text.trim()
  if (query === '' || query.length > LONGEST_PHRASE) return []
  const printed = joinPrinted(query)
  const isPrinted = /SEC|秒|[\u3400-\u9fff]{2}/.test(printed)
  const others = isPrinted ? printedKeys(printed).map((key) => `others-${shardOf(key, directory.others)}`) : []
  if (tellingWords(query).length === 0) return others

  return [...others, namePage(query, directory), `back-${pageOf(reversed(keyIn(query)), directory.back)}`]
}

/** A number that is no code → the shards with the codes next to it. */
export function shardsNear(value: number, { blocks }: Directory): string[] {
  const own = ((value & 0xffff) >> 8).toString(16).padStart(2, '0')
  const above = blocks.find((block) => block > own)
  const below = blocks.findLast((block) => block < own)

  return [blocks.find((block) => block === own), below, above].flatMap((block) =>
    block === undefined ? [] : [`numbers-${block}`],
  )
}
