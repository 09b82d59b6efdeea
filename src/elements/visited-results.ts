import type { SearchClient } from '../search/client.ts'
import type { Results } from '../search/results.ts'
import { codeOfPage, visitedCodes } from './visited-codes.ts'

/** What is shown for an empty box: the codes that were read last, but for that of this page. Rejects where their file cannot be had. */
export async function visitedResults(client: SearchClient): Promise<Results> {
  const names = visitedCodes().filter((name) => name !== codeOfPage(location.pathname))
  const read = await Promise.all(names.map((name) => client.names(name)))
  const items = read.flatMap(({ groups }) => groups[0]?.items ?? []).map(({ note: _, ...item }) => item)
  const label = (await client.translate())('search.group.visited')

  return { ...(await client.names('')), groups: items.length > 0 ? [{ name: 'visited', label, items }] : [] }
}
