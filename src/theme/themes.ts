/** How the site looks: as the system does, light, or dark; each has its name in the interface, `theme.…`. */
export const THEMES = ['auto', 'light', 'dark'] as const

const KEY = 'theme'

/** The theme that the reader has chosen on this computer. */
export function rememberedTheme(): string {
  try {
    return localStorage.getItem(KEY) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Remembers a theme, where the browser allows it. */
export function rememberTheme(theme: string): void {
  try {
    if (theme === 'auto') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // A browser that keeps nothing still shows the theme on this page.
  }
}

/** Shows the page in a theme. */
export function showTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme
}
