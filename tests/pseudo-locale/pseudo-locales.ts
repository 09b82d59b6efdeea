import { accented, mirrored } from './pseudo-text.ts'
import type { PseudoLocale } from './pseudo-locale.ts'

/** English with accents, a third longer; and the same from right to left. */
export const PSEUDO_LOCALES: readonly PseudoLocale[] = [
  { tag: 'en-XA', name: 'Éñģļíïšĥ', learn: 'en-us', openGraph: 'en_XA', dir: 'ltr', voice: accented },
  { tag: 'ar-XB', name: '\u202eÁřàƀíïç\u202c', learn: 'ar-sa', openGraph: 'ar_XB', dir: 'rtl', voice: mirrored },
]
