const KEY = 'locale'

/** Remembers the reader's locale on this computer, where the browser allows it. */
export function rememberLocale(tag: string): void {
  try {
    localStorage.setItem(KEY, tag)
  } catch {
    // A browser that keeps nothing still shows every page.
  }
}

/** The locale that the reader has chosen on this computer; undefined where there is none. */
export function rememberedLocale(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}
