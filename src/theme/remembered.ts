import { rememberedTheme, showTheme } from './themes.ts'

// Runs before the page is painted, so that a chosen theme does not flash.
showTheme(rememberedTheme())
