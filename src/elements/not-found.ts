import { bestLocale } from '../locales/locales.ts'
import { searchClient } from '../search/client.ts'
import { element } from './element.ts'
import { askedFor, speak } from './lost-address.ts'
import { preferredLanguages } from './remembered.ts'

/** Resolves the address that led nowhere: the code it means, or the nearest codes and a search. */
class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { parts, locale } = askedFor()
    const wanted = bestLocale(preferredLanguages(locale))
    for (const section of this.querySelectorAll<HTMLElement>('section')) if (section.lang !== wanted) section.remove()
    const { title, nearest = '' } = this.querySelector<HTMLElement>('section')?.dataset ?? {}
    speak(wanted, title)
    await this.resolve(parts.at(-1) ?? '', nearest)
  }

  private async resolve(asked: string, label: string): Promise<void> {
    const client = searchClient(this.querySelector<HTMLElement>('search-box')?.dataset ?? {})
    const results = await client.names(asked.replace(/\.html?$/i, '')).catch(() => undefined)
    if (!results) return
    const { destination, answer } = results
    if (destination) return location.replace(client.home + destination + location.hash)
    const near = [...answer.recognized.map(({ code }) => code), ...answer.nearest]
    const line = this.querySelector<HTMLElement>('.nearest')
    if (!line || near.length === 0) return
    line.hidden = false
    line.append(label, ' ')
    for (const code of near)
      line.append(element('a', { class: 'mono', href: `${client.home}codes/${code}/`, 'data-code': code }, code), ' ')
  }
}

customElements.define('not-found', NotFound)
