import { bestLocale } from '../locales/locales.ts'
import { searchClient } from '../search/client.ts'
import { element } from './element.ts'
import { askedFor, speak } from './lost-address.ts'
import { preferredLanguages } from './remembered.ts'

/** Resolves the address that led nowhere: the code it means, or the nearest codes and a search. */
class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const first = this.querySelector<HTMLElement>('search-box')
    const base = first?.dataset['base'] ?? '/'
    const asked = askedFor(base)
    const wanted = bestLocale(preferredLanguages(asked.locale))
    for (const section of this.querySelectorAll<HTMLElement>('section')) if (section.lang !== wanted) section.remove()
    const section = this.querySelector<HTMLElement>('section')
    if (!section || !first) return
    this.turnTo(wanted, section, first)
    await this.resolve(asked.parts.at(-1) ?? '', section, first)
  }

  /** Turns the page into the reader's language, the search box with it. */
  private turnTo(locale: string, section: HTMLElement, box: HTMLElement): void {
    const { title = '', files = '', label = '', placeholder = '', submit = '' } = section.dataset
    speak(locale, title)
    box.dataset['locale'] = locale
    box.dataset['files'] = files
    const form = box.querySelector('form')
    if (form) form.action = `${box.dataset['base'] ?? '/'}${locale}/search/`
    const input = box.querySelector('input')
    input?.setAttribute('aria-label', label)
    input?.setAttribute('placeholder', placeholder)
    box.querySelector('button')?.replaceChildren(submit)
  }

  private async resolve(asked: string, section: HTMLElement, box: HTMLElement): Promise<void> {
    const client = searchClient(box.dataset)
    const results = await client.names(asked.replace(/\.html?$/i, '')).catch(() => undefined)
    if (!results) return
    const { destination, answer } = results
    if (destination) return location.replace(client.home + destination + location.hash)
    const near = [...answer.recognized.map(({ code }) => code), ...answer.nearest]
    const line = section.querySelector<HTMLElement>('.nearest')
    if (!line || near.length === 0) return
    line.hidden = false
    line.append(`${section.dataset['nearest']}: `)
    for (const code of near)
      line.append(element('a', { class: 'mono', href: `${client.home}codes/${code}/`, 'data-code': code }, code), ' ')
  }
}

customElements.define('not-found', NotFound)
