/** Like Promise.all, but rejects only when every promise has ended, so that none still writes while its folder is cleared away. */
export async function allEnded<T extends readonly unknown[]>(
  promises: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(promises)

  return Promise.all(promises)
}
