/** Names and the version of shards → their contents in the same order. Rejects where one cannot be fetched. */
export type ShardStore = <T>(names: Iterable<string>, version: string) => Promise<T[]>

/** The shards of a site, each fetched once. */
export function shardStore(base: string, fetchJson: (path: string) => Promise<unknown>): ShardStore {
  const fetched = new Map<string, Promise<unknown>>()

  return <T>(names: Iterable<string>, version: string) =>
    Promise.all(
      [...names].map((name) => {
        const path = `${base}lookup/${name}.${version}.json`
        const content = fetched.get(path) ?? fetchJson(path)
        fetched.set(path, content)
        content.catch(() => fetched.delete(path))

        return content as Promise<T>
      }),
    )
}
