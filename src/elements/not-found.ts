import { bestLocale, localeOf } from '../locales/locales.ts'
import { searchClient } from '../search/client.ts'
import { decoded } from './decoded.ts'
import { element } from './element.ts'
import { preferredLanguages } from './remembered.ts'

/** Resolves the address that led nowhere: the code it means, or the nearest codes and a search. */
class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const first = this.querySelector<HTMLElement>('search-box')
    const base = first?.dataset['base'] ?? '/'
    const parts = location.pathname.slice(base.length).split('/').filter(Boolean).map(decoded)
    const inPath =
      parts[0] && bestLocale([parts[0]]).toLowerCase() === parts[0].toLowerCase() ? bestLocale([parts[0]]) : ''
    const wanted = bestLocale(preferredLanguages(inPath))
    for (const section of this.querySelectorAll<HTMLElement>('section')) if (section.lang !== wanted) section.remove()
    const section = this.querySelector<HTMLElement>('section')
    if (!section || !first) return
    this.speak(wanted, section, first)
    await this.resolve(parts.at(-1) ?? '', wanted, base, section)
  }

  /** Turns the page into the reader's language, the search box with it. */
  private speak(locale: string, section: HTMLElement, box: HTMLElement): void {
    const { title = '', files = '', label = '', placeholder = '', submit = '' } = section.dataset
    document.documentElement.lang = locale
    document.documentElement.dir = localeOf(locale).dir
    document.title = title
    const heading = document.querySelector('h1')
    if (heading) heading.textContent = title
    box.dataset['locale'] = locale
    box.dataset['files'] = files
    const form = box.querySelector('form')
    if (form) form.action = `${box.dataset['base'] ?? '/'}${locale}/search/`
    const input = box.querySelector('input')
    input?.setAttribute('aria-label', label)
    input?.setAttribute('placeholder', placeholder)
    box.querySelector('button')?.replaceChildren(submit)
  }

  private async resolve(asked: string, locale: string, base: string, section: HTMLElement): Promise<void> {
    const client = searchClient({ locale, base, files: section.dataset['files'] ?? '' })
    const results = await client.names(asked.replace(/\.html?$/i, '')).catch(() => undefined)
    if (!results) return
    const { destination, answer } = results
    const home = `${base}${locale}/`
    if (destination) return location.replace(home + destination + location.hash)
    const near = [...answer.recognized.map(({ code }) => code), ...answer.nearest]
    const line = section.querySelector<HTMLElement>('.nearest')
    if (!line || near.length === 0) return
    line.hidden = false
    line.append(`${section.dataset['nearest']}: `)
    for (const code of near) line.append(element('a', { href: `${home}codes/${code}/`, 'data-code': code }, code), ' ')
  }
}

if (!customElements.get('not-found')) customElements.define('not-found', NotFound)
