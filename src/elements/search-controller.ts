import { addSearchStyles } from './search-styles.ts'
import { loadEngine, type Engine } from '../search/engine.ts'
import { shareable, type Results } from '../search/answer.ts'
import { renderGroup, type Place } from './render-results.ts'

/** An input longer than this is read once more for codes when it is pasted, and only they stay in the box. */
const LONG = 400
/** Milliseconds without a keystroke after which words are looked up. */
const PAUSE = 120

/** Drives a search box: suggestions while one types, keys, paste, and what goes into the address. */
export class SearchController {
  private readonly box: HTMLElement
  private readonly input: HTMLInputElement
  private readonly list: HTMLElement
  private readonly status: HTMLElement
  private readonly engine: Promise<Engine>
  private readonly place: Promise<Place>
  private active = -1
  private before = ''

  constructor(box: HTMLElement) {
    this.box = box
    this.input = box.querySelector('input') as HTMLInputElement
    this.list = box.querySelector('[role=listbox]') as HTMLElement
    this.status = box.querySelector('[role=status]') as HTMLElement
    const { locale = '', base = '/', files = '' } = box.dataset
    void addSearchStyles()
    this.engine = loadEngine({ locale, base, files: files.split(' ') })
    this.place = this.engine.then(({ labels }) => ({ home: `${base}${locale}/`, labels }))
    this.input.oninput = () => void this.suggest(this.input.value)
    this.input.onpaste = (event) => void this.paste(event)
    this.input.onkeydown = (event) => this.key(event)
    this.box.addEventListener('focusout', () =>
      setTimeout(() => this.box.contains(document.activeElement) || this.close()),
    )
    this.list.onmousedown = (event) => event.preventDefault()
    const form = box.querySelector('form') as HTMLFormElement
    form.onsubmit = (event) => void this.submit(event, form)
    if (this.input.value && document.activeElement === this.input) void this.suggest(this.input.value)
  }

  /** Shows what an input means: names and numbers at once, the rest when typing pauses, after a paste without delay. */
  async suggest(value: string): Promise<void> {
    const pasted = Math.abs(value.length - this.before.length) > 1
    this.before = value
    const engine = await this.engine
    const results = await engine.quick(value)
    if (value !== this.input.value) return
    await this.show(results)
    if (results.answer.complete) return
    if (!pasted) await new Promise((resume) => setTimeout(resume, PAUSE))
    if (value !== this.input.value) return
    const words = await engine.words(value)
    if (value === this.input.value && document.activeElement === this.input) await this.show(words)
  }

  private async show(results: Results): Promise<void> {
    const place = await this.place
    this.close()
    this.list.replaceChildren(...results.groups.map((group) => renderGroup(group, place, 'option')))
    this.options().forEach((option, number) => (option.id = `suggestion-${number}`))
    const count = this.options().length
    this.list.hidden = count === 0
    this.input.setAttribute('aria-expanded', String(count > 0))
    const template = place.labels[count === 1 ? 'search.count.one' : 'search.count.other'] ?? ''
    this.status.textContent = this.input.value ? template.replace('{count}', String(count)) : ''
  }

  private options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>('[role=option]')]
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
    if (chosen) return location.assign(chosen.href)
    const [{ home }, engine] = await Promise.all([this.place, this.engine])
    const value = this.input.value
    const results = await engine.names(value)
    if (results.only) return location.assign(`${home}codes/${results.only}/`)
    const query = shareable(value, results) || shareable(value, await engine.words(value))
    if (query) location.assign(`${form.action}?${new URLSearchParams({ q: query })}`)
  }

  /** A paste keeps its line breaks for reading; the box itself holds one line, of a long text only what was read. */
  private async paste(event: ClipboardEvent): Promise<void> {
    const text = event.clipboardData?.getData('text') ?? ''
    if (!text.includes('\n') && text.length <= LONG) return
    event.preventDefault()
    const results = await (await this.engine).words(text)
    const line = text.replaceAll(/\s+/g, ' ').trim()
    this.input.value = line.length <= LONG ? line : shareable(text, results)
    this.before = this.input.value
    this.box.dispatchEvent(new CustomEvent('search-paste', { bubbles: true, detail: text }))
    await this.show(results)
  }
}
