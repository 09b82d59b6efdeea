/** What is kept in the browser alone, a pasted text only in its tab. */
type Key = 'locale' | 'theme' | 'visited' | 'pasted-text'

const storageOf = (key: Key) => (key === 'pasted-text' ? sessionStorage : localStorage)

/** Remembers something on this computer, or forgets it, where the browser allows it. */
export function remember(key: Key, value?: string): void {
  try {
    if (value === undefined) storageOf(key).removeItem(key)
    else storageOf(key).setItem(key, value)
  } catch {
    // A browser that keeps nothing still shows every page.
  }
}

/** What is remembered on this computer; undefined where there is nothing. */
export function remembered(key: Key): string | undefined {
  try {
    return storageOf(key).getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** The languages that a reader prefers, best first: that of the address, the chosen one, those of the browser. */
export function preferredLanguages(asked = ''): string[] {
  return [asked, remembered('locale') ?? '', ...navigator.languages].filter(Boolean)
}
