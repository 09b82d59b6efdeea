import { bestLocale } from '../locales/locales.ts'
import { preferredLanguages } from './remembered.ts'

/** Sends the reader on to the link that is in their language, by choice or by what the browser prefers. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[hreflang]')]
const wanted = bestLocale(preferredLanguages())
const link = links.find(({ hreflang }) => hreflang === wanted)
if (link) location.replace(link.href + location.search + location.hash)
