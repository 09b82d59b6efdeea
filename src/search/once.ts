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
