/** Reads a JSON file. Rejects where it cannot be had, or is none. */
export type ReadJson = <T>(path: string) => Promise<T>

/** Milliseconds after which a network hangs that has not brought a file. */
const PATIENCE = 15_000

/** A path → the JSON that a site answers with. Rejects where it answers otherwise, or not in time. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)

  return (await response.json()) as T
}

/** What loads something → the same, which loads it once, and again only after a failure. Rejects where it cannot be loaded. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined

  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined
      throw error
    })

    return loaded
  }
}
