import { assemble, shardsFor, type Assembly } from '../codes/assembly.ts'
import type { Directory } from '../codes/shards.ts'
import type { ShardStore } from './shard-store.ts'

/** What joins the shards that an input needs in any case: others, and rows from elsewhere. */
export interface Joined {
  shards?: readonly string[]
  rows?: readonly string[]
}

/** Lookups lead to further shards: a name to its page, an unknown number to its neighbours. */
const MOST_ROUNDS = 5

/**
 * Fetches the shards of a divided table that may concern an input, and again those that `answer` asks for while it looks the
 * input up in what they make up. Resolves when it has asked for nothing new. Rejects where a shard cannot be fetched.
 */
export async function gather(
  input: string,
  directory: Directory,
  store: ShardStore,
  { shards: further = [], rows = [] }: Joined,
  answer: (assembly: Assembly, ask: (shard: string) => void) => unknown,
): Promise<Assembly> {
  const wanted = new Set([...shardsFor(input, directory), ...further])
  for (let round = 1; ; round++) {
    const shards = await store<string[]>(wanted, directory.version)
    const asked = new Set<string>()
    const ask = (shard: string) => asked.add(shard)
    const assembly = assemble([...shards.flat(), ...rows], directory, ask)
    answer(assembly, ask)
    const missing = [...asked].filter((shard) => !wanted.has(shard))
    if (missing.length === 0 || round === MOST_ROUNDS) return assembly
    // A number that turns out to be a code leaves nothing to ask about its words.
    const numbers = missing.filter((shard) => shard.startsWith('numbers-'))
    for (const shard of numbers.length > 0 ? numbers : missing) wanted.add(shard)
  }
}
