import { shareable } from './shareable.ts'
import { searchClient } from '../search/client.ts'
import type { Results } from '../search/results.ts'
import { keptText } from './pasted-text.ts'
import { renderMarked } from './render-marked.ts'
import { element } from './element.ts'
import { renderGroup, type Place } from './render-results.ts'
import { addSearchStyles } from './search-styles.ts'

/** A shorter query is seen at a glance. */
const SHORT = 60

/** The result region of the search page: answers the query in the address, and texts pasted into the box. */
class SearchResults extends HTMLElement {
  private readonly pageTitle = document.title
  private client = searchClient({})
  private asked = ''

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search)
    const query = asked.get('q') ?? ''
    const box = document.querySelector<HTMLElement>('search-box')
    if (!box) return
    this.client = searchClient(box.dataset)
    addEventListener('search-paste', (event) => void this.paste((event as CustomEvent<string>).detail))
    if (query.trim() === '') return this.help()
    const input = box.querySelector('input')
    if (input) input.value = query
    this.entitle(query)
    void this.answer(keptText(query) ?? query, asked.has('go'))
  }

  /** Says what can be asked where nothing was. */
  private help(): void {
    const region = this.querySelector('#results')
    region?.replaceChildren()
    region?.setAttribute('aria-busy', 'false')
    this.querySelector('.help')?.toggleAttribute('hidden', false)
  }

  /** Answers a text; the address gets what was recognized in it, never the text. */
  private async paste(text: string): Promise<void> {
    const results = await this.answer(text)
    const query = results && shareable(text, results)
    if (!query) return
    history.replaceState(null, '', `?${new URLSearchParams({ q: query })}`)
    this.entitle(query)
  }

  private entitle(query: string): void {
    document.title = `${query} · ${this.pageTitle}`
  }

  /** With `go`, as browsers ask from their own search fields, a text that means one code leads to its page. */
  private async answer(text: string, go = false): Promise<Results | undefined> {
    const region = this.querySelector('#results')
    if (!region) return undefined
    const { client } = this
    const isCurrent = () => text === this.asked
    this.asked = text
    region.setAttribute('aria-busy', 'true')
    this.querySelector('.help')?.toggleAttribute('hidden', true)
    void addSearchStyles()
    try {
      const { destination } = await client.names(text)
      if (go && destination) {
        location.replace(client.home + destination)

        return undefined
      }
      const results = await client.all(text)
      const place = { home: client.home, t: await client.translate() }
      if (!isCurrent()) return undefined
      region.replaceChildren(...this.render(text, results, place))
      this.announce(results, place)

      return results
    } catch {
      if (isCurrent()) region.replaceChildren(this.apology(text))

      return undefined
    } finally {
      if (isCurrent()) region.setAttribute('aria-busy', 'false')
    }
  }

  private render(text: string, results: Results, place: Place): HTMLElement[] {
    const { t, home } = place
    const remarks = results.remarks.map((remark) => element('p', {}, remark))
    const groups = results.groups.map((group) => renderGroup(group, place))
    const isLong = text.includes('\n') || text.length > SHORT
    const marked =
      isLong && results.answer.recognized.length > 0 ? [renderMarked(text, results, t('search.marked'))] : []
    if (results.groups.some(({ name }) => name !== 'nearest')) return [...remarks, ...marked, ...groups]
    const all = element('a', { href: `${home}codes/` }, t('search.all'))
    const nothing = remarks.length + groups.length > 0 ? [] : [element('p', {}, t('search.none'))]

    return [...remarks, ...nothing, ...groups, element('p', {}, `${t('search.none.help')} `, all)]
  }

  /** Tells screen readers how much there is, in the line that the box has for it. */
  private announce({ groups }: Results, { t }: Place): void {
    const count = groups.reduce((sum, { items }) => sum + items.length, 0)
    const status = document.querySelector('search-box [role=status]')
    if (status) status.textContent = count === 0 ? t('search.none') : t('search.count', { count })
  }

  /** Says that the search cannot answer now, and offers to try again. */
  private apology(text: string): HTMLElement {
    const { failed = '', again = '' } = this.dataset
    const button = element('button', {}, again)
    button.onclick = () => void this.answer(text)

    return element('p', { role: 'alert' }, `${failed} `, button)
  }
}

customElements.define('search-results', SearchResults)
