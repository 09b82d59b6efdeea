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
