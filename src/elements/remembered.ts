/** What is kept in the browser alone. */
type Key = 'locale' | 'theme' | 'visited'

/** Remembers something on this computer, or forgets it, where the browser allows it. */
export function remember(key: Key, value?: string): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // A browser that keeps nothing still shows every page.
  }
}

/** What is remembered on this computer; undefined where there is nothing. */
export function remembered(key: Key): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** The languages that a reader prefers, best first: that of the address, the chosen one, those of the browser. */
export function preferredLanguages(asked = ''): string[] {
  return [asked, remembered('locale') ?? '', ...navigator.languages].filter(Boolean)
}
