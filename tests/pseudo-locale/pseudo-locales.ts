import { accented, mirrored } from './pseudo-text.ts'
import type { PseudoLocale } from './pseudo-locale.ts'

/** English with accents, a third longer; and in letters that run from right to left. */
export const PSEUDO_LOCALES: readonly PseudoLocale[] = [
  { tag: 'en-XA', name: 'Éñģļíïšĥ', dir: 'ltr', voice: accented },
  { tag: 'ar-XB', name: mirrored('Arabic'), dir: 'rtl', voice: mirrored },
]
