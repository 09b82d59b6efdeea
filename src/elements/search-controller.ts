import { shareable } from './shareable.ts'
import { searchClient, type SearchClient } from '../search/client.ts'
import type { Results } from '../search/results.ts'
import { keepText } from './pasted-text.ts'
import { element } from './element.ts'
import { renderGroup } from './render-results.ts'
import { addSearchStyles } from './search-styles.ts'
import { remember } from './remembered.ts'
import { visitedResults } from './visited-results.ts'

/** Milliseconds without a keystroke after which words are looked up. */
const PAUSE = 120

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
    this.input.onfocus = () => void this.suggest(this.input.value)
    this.input.onkeydown = (event) => this.key(event)
    this.box.addEventListener('focusout', () =>
      setTimeout(() => this.box.contains(document.activeElement) || this.close()),
    )
    this.list.onmousedown = (event) => event.preventDefault()
    const form = box.querySelector('form') as HTMLFormElement
    form.onsubmit = (event) => void this.submit(event, form)
    if (document.activeElement === this.input) void this.suggest(this.input.value)
  }

  /** Shows what an input means: names and numbers at once, the rest when typing pauses, after a paste without delay. */
  async suggest(value: string): Promise<void> {
    const isPasted = Math.abs(value.length - this.before.length) > 1
    this.before = value
    const isCurrent = () => value === this.input.value
    try {
      const results = value.trim() === '' ? await visitedResults(this.client) : await this.client.names(value)
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

  /** The last line below the codes that were read. */
  private forgetOption(label: string): HTMLElement {
    const option = element(
      'button',
      { type: 'button', role: 'option', 'aria-selected': 'false', tabindex: '-1' },
      label,
    )
    option.onclick = () => {
      remember('visited')
      this.close()
    }

    return option
  }

  /** Shows results, or where there are none and no more are to come, a sentence that says so. */
  private async show(results: Results, isWhole: boolean): Promise<void> {
    const t = await this.client.translate()
    this.close()
    const groups = results.groups.map((group) => renderGroup(group, { home: this.client.home, t }, 'option'))
    const asked = this.input.value.trim() !== ''
    const none = t('search.none')
    const sentences = results.remarks.length > 0 ? results.remarks : groups.length === 0 && isWhole ? [none] : []
    const attributes = { class: 'remark', role: 'presentation' }
    const said = asked ? sentences.map((sentence) => element('div', attributes, sentence)) : []
    const isVisited = results.groups[0]?.name === 'visited'
    this.list.replaceChildren(...said, ...groups, ...(isVisited ? [this.forgetOption(t('search.forget'))] : []))
    this.options().forEach((option, number) => (option.id = `suggestion-${number}`))
    const count = this.options().length
    this.list.hidden = this.list.childElementCount === 0
    this.input.setAttribute('aria-expanded', String(!this.list.hidden))
    const counted = count === 0 && isWhole ? none : t('search.count', { count })
    this.status.textContent = asked ? counted : ''
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
