import { addSearchStyles } from './search-styles.ts'
import { loadEngine, type Engine } from '../search/engine.ts'
import { shareable, type Results } from '../search/answer.ts'
import { renderMarked } from './render-marked.ts'
import { element, renderGroup, type Place } from './render-results.ts'

/** The result region of the search page: answers the query in the address, and texts pasted into the box. */
class SearchResults extends HTMLElement {
  private engine: Promise<Engine> | undefined
  private asked = ''

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search)
    const query = asked.get('q') ?? ''
    addEventListener('search-paste', (event) => void this.paste((event as CustomEvent<string>).detail))
    if (query.trim() === '') return
    const input = document.querySelector<HTMLInputElement>('search-box input')
    if (input) input.value = query
    void this.answer(query, asked.has('go'))
  }

  /** Answers a text; the address gets what was recognised in it, never the text. */
  private async paste(text: string): Promise<void> {
    const results = await this.answer(text)
    const query = results && shareable(text, results)
    if (query) history.replaceState(null, '', `?${new URLSearchParams({ q: query })}`)
  }

  /** With `go`, as browsers ask from their own search fields, a text that means one code leads to its page. */
  private async answer(text: string, go = false): Promise<Results | undefined> {
    const region = this.querySelector('#results')
    const { locale = '', base = '/', files = '' } = document.querySelector<HTMLElement>('search-box')?.dataset ?? {}
    if (!region) return undefined
    region.setAttribute('aria-busy', 'true')
    void addSearchStyles()
    this.asked = text
    this.engine ??= loadEngine({ locale, base, files: files.split(' ') })
    const engine = await this.engine
    const { only } = await engine.quick(text)
    if (go && only) {
      location.replace(`${base}${locale}/codes/${only}/`)

      return undefined
    }
    const results = await engine.full(text)
    if (text !== this.asked) return undefined
    region.replaceChildren(...this.render(text, results, { home: `${base}${locale}/`, labels: engine.labels }))
    region.setAttribute('aria-busy', 'false')
    this.querySelector<HTMLElement>('.help')?.toggleAttribute('hidden', true)

    return results
  }

  private render(text: string, results: Results, place: Place): HTMLElement[] {
    const { labels, home } = place
    const remarks = results.remarks.map((remark) => element('p', '', remark))
    const groups = results.groups.map((group) => renderGroup(group, place))
    const claimed = results.groups.some(({ name }) => name !== 'nearest')
    const long = text.includes('\n') || text.length > 60
    const marked = long && results.marks.length > 0 ? [renderMarked(text, results, labels['search.marked'])] : []
    if (claimed) return [...remarks, ...marked, ...groups]
    const all = element('a', '', labels['search.all']) as HTMLAnchorElement
    all.href = `${home}codes/`
    const nothing = remarks.length > 0 ? [] : [element('p', '', labels['search.none'])]
    const help = element('p', '', `${labels['search.none.help']} `)
    help.append(all)

    return [...remarks, ...nothing, ...groups, help]
  }
}

if (!customElements.get('search-results')) customElements.define('search-results', SearchResults)
