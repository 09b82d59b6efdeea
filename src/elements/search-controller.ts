import { shareable } from '../search/shareable.ts'
import { searchClient, type SearchClient } from '../search/client.ts'
import type { Results } from '../search/results.ts'
import { keepText } from './pasted-text.ts'
import { element } from './element.ts'
import { forgetVisited, visitedPages } from './offline-order.ts'
import { renderGroup } from './render-results.ts'
import { addSearchStyles } from './search-styles.ts'

/** Milliseconds without a keystroke after which words are looked up. */
const PAUSE = 120
/** So many of the codes visited last are offered where nothing is asked. */
const VISITED = 5

/** Stands in the address for a text from which nothing was read. */
const NOTHING_READ = '…'

/** Drives a search box: suggestions while one types, keys, paste, and what goes into the address. */
export class SearchController {
  private readonly box: HTMLElement
  private readonly input: HTMLInputElement
  private readonly list: HTMLElement
  private readonly status: HTMLElement
  private readonly client: SearchClient
  private active = -1
  private before = ''
  private pasted = ''

  constructor(box: HTMLElement) {
    this.box = box
    this.input = box.querySelector('input') as HTMLInputElement
    this.list = box.querySelector('[role=listbox]') as HTMLElement
    this.status = box.querySelector('[role=status]') as HTMLElement
    void addSearchStyles()
    this.client = searchClient(box.dataset)
    void this.client.translate().catch(() => undefined)
    this.input.oninput = () => {
      this.pasted = ''
      void this.suggest(this.input.value)
    }
    this.input.onkeydown = (event) => this.key(event)
    this.box.addEventListener('focusout', () =>
      setTimeout(() => this.box.contains(document.activeElement) || this.close()),
    )
    this.list.onmousedown = (event) => event.preventDefault()
    const form = box.querySelector('form') as HTMLFormElement
    form.onsubmit = (event) => void this.submit(event, form)
    this.input.onfocus = () => void (this.input.value === '' && this.suggest(''))
    if (document.activeElement === this.input) void this.suggest(this.input.value)
  }

  /** Shows what an input means: names and numbers at once, the rest when typing pauses, after a paste without delay. */
  async suggest(value: string): Promise<void> {
    const isPasted = Math.abs(value.length - this.before.length) > 1
    this.before = value
    const isCurrent = () => value === this.input.value
    try {
      if (value.trim() === '') return await this.offerVisited()
      const results = await this.client.names(value)
      if (!isCurrent()) return
      const isWhole = results.answer.words === ''
      await this.show(results, isWhole)
      if (isWhole) return
      if (!isPasted) await new Promise((resume) => setTimeout(resume, PAUSE))
      if (!isCurrent()) return
      const words = await this.client.words(value)
      if (isCurrent() && document.activeElement === this.input) await this.show(words, true)
    } catch {
      // The form goes its plain way; the search page says what is wrong.
    }
  }

  /** Shows results, or where there are none and no more are to come, a sentence that says so. */
  private async show(results: Results, isWhole: boolean): Promise<void> {
    const t = await this.client.translate()
    this.close()
    const groups = results.groups.map((group) => renderGroup(group, { home: this.client.home, t }, 'option'))
    const none = t('search.none')
    const sentences = results.remarks.length > 0 ? results.remarks : groups.length === 0 && isWhole ? [none] : []
    const attributes = { class: 'remark', role: 'presentation' }
    const said = sentences.map((sentence) => element('div', attributes, sentence))
    this.list.replaceChildren(...said, ...groups)
    this.open()
    const count = this.options().length
    this.status.textContent = count === 0 && isWhole ? none : t('search.count', { count })
  }

  /** Shows the codes that were visited last, where the browser keeps any, and what clears them. */
  private async offerVisited(): Promise<void> {
    const t = await this.client.translate()
    const others = (await visitedPages()).filter((address) => !address.endsWith(location.pathname)).reverse()
    const names = new Set(others.flatMap((address) => /\/codes\/(\w+)\/$/.exec(address)?.[1] ?? []))
    const results = await this.client.names([...names].slice(0, VISITED).join(' '))
    if (this.input.value.trim() !== '') return
    const items = results.answer.recognized.length > 0 ? (results.groups[0]?.items ?? []) : []
    const kept = { name: 'visited', label: t('search.group.visited'), items: items.map(({ note: _, ...item }) => item) }
    const forget = element('button', { type: 'button', role: 'option', tabindex: '-1' }, t('search.group.forget'))
    forget.onclick = () => void forgetVisited().then(() => this.close())
    const group = renderGroup(kept, { home: this.client.home, t }, 'option')
    group.append(forget)
    this.list.replaceChildren(...(items.length > 0 ? [group] : []))
    this.open()
  }

  private open(): void {
    this.options().forEach((option, number) => (option.id = `suggestion-${number}`))
    this.list.hidden = this.list.childElementCount === 0
    this.input.setAttribute('aria-expanded', String(!this.list.hidden))
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')]
  }

  private close(): void {
    this.list.hidden = true
    this.input.setAttribute('aria-expanded', 'false')
    this.input.removeAttribute('aria-activedescendant')
    this.active = -1
  }

  private key(event: KeyboardEvent): void {
    const options = this.options()
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && options.length > 0) {
      event.preventDefault()
      this.list.hidden = false
      this.input.setAttribute('aria-expanded', 'true')
      this.active = (this.active + step + options.length + (this.active < 0 && step < 0 ? 1 : 0)) % options.length
      options.forEach((option, place) => option.setAttribute('aria-selected', String(place === this.active)))
      this.input.setAttribute('aria-activedescendant', options[this.active]?.id ?? '')
      options[this.active]?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault()
      this.close()
    }
  }

  private async submit(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
    event.preventDefault()
    const chosen = this.options()[this.active]
    if (chosen) return chosen.click()
    const text = this.pasted || this.input.value
    if (text.trim() === '') return
    try {
      const results = await this.client.names(text)
      if (results.destination) return location.assign(this.client.home + results.destination)
      const query = shareable(text, results) || shareable(text, await this.client.words(text)) || NOTHING_READ
      if (query !== text.trim()) keepText(query, text)
      location.assign(`${form.action}?${new URLSearchParams({ q: query })}`)
    } catch {
      form.submit()
    }
  }

  /** Answers a pasted text; of one that does not fit, the box keeps what was read from it. */
  async read(text: string, fits: boolean): Promise<void> {
    try {
      const results = await this.client.words(text)
      if (!fits) this.input.value = shareable(text, results)
      this.before = this.input.value
      this.pasted = text
      this.box.dispatchEvent(new CustomEvent('search-paste', { bubbles: true, detail: text }))
      await this.show(results, true)
    } catch {
      // The form goes its plain way; the search page says what is wrong.
    }
  }
}
