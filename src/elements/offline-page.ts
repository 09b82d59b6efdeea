import { bestLocale, LOCALES } from '../locales/locales.ts'
import { searchClient } from '../search/client.ts'
import { orderWorker, visitedPages } from './offline-order.ts'
import { decoded } from './decoded.ts'
import { element } from './element.ts'
import { askedFor, speak } from './lost-address.ts'
import { preferredLanguages } from './remembered.ts'

/** Stands in for a page that is not kept: leads to the code that the address means, or to the page in kept languages. */
class OfflinePage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const base = import.meta.env.BASE_URL
    const { parts, locale: asked } = askedFor()
    const [first = '', ...rest] = parts
    const preferred = preferredLanguages(asked)
    this.showIn(bestLocale(preferred))
    const kept = await orderWorker({})
    const locale = preferred.map((tag) => bestLocale([tag])).find((tag) => kept.includes(tag)) ?? kept[0]
    const destination = locale && !asked && (await this.destinationOf(first, locale, base))
    if (destination) return location.replace(`${base}${locale}/${destination}${location.hash}`)
    const path = asked && rest.length > 0 ? `${rest.join('/')}/` : ''
    for (const { tag, name } of LOCALES) {
      if (kept.includes(tag)) this.offer(name, `${base}${tag}/${path}${location.search}`, tag)
    }
    for (const address of await visitedPages()) {
      const { pathname } = new URL(address)
      const own = LOCALES.find(({ tag }) => pathname.startsWith(`${base}${tag}/`) && !kept.includes(tag))
      if (own) this.offer(decoded(pathname.slice(base.length)), pathname, own.tag)
    }
  }

  /** What somebody has put into the address → the page of the one code that it means for sure. */
  private async destinationOf(asked: string, locale: string, base: string): Promise<string | undefined> {
    const { files = '' } = this.querySelector<HTMLElement>(`section[lang="${locale}"]`)?.dataset ?? {}
    const results = await searchClient({ locale, base, files })
      .names(asked)
      .catch(() => undefined)

    return results?.destination
  }

  private showIn(locale: string): void {
    for (const section of this.querySelectorAll<HTMLElement>('section')) section.hidden = section.lang !== locale
    speak(locale, this.querySelector<HTMLElement>('section:not([hidden])')?.dataset['title'])
  }

  private offer(text: string, address: string, tag: string): void {
    const link = element('a', { href: address, lang: tag, hreflang: tag }, text)
    this.querySelector('section:not([hidden])')?.append(element('p', {}, link))
  }
}

customElements.define('offline-page', OfflinePage)
