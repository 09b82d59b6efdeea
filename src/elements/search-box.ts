import { once } from '../search/once.ts'

/** A longer text is read for codes when it is pasted, and only they stay in the box. */
const LONG = 400

/** The search form: works as a plain form, and answers while one types once it is first touched. */
class SearchBox extends HTMLElement {
  /** Loads what drives the box, and again only after a failure. Rejects where it cannot be loaded. */
  private readonly load = once(async () => new (await import('./search-controller.ts')).SearchController(this))

  connectedCallback(): void {
    const list = this.querySelector<HTMLElement>('[data-label]')
    list?.setAttribute('role', 'listbox')
    list?.setAttribute('aria-label', list.dataset['label'] ?? '')
    this.takeCaret()
    for (const type of ['focusin', 'pointerdown', 'input', 'paste', 'submit']) this.addEventListener(type, this)
    addEventListener('keydown', this)
  }

  handleEvent(event: Event): void {
    if (event instanceof SubmitEvent) return this.submitted(event)
    if (event instanceof KeyboardEvent) this.shortcut(event)
    if (event instanceof ClipboardEvent) this.pasted(event)
    if (this.contains(event.target as Node)) void this.load().catch(() => undefined)
  }

  /** Where the reader was faster than the network, the form waits for what answers it, or goes its plain way. */
  private submitted(event: SubmitEvent): void {
    if (event.defaultPrevented) return
    event.preventDefault()
    const form = event.target as HTMLFormElement
    void this.load().then(
      () => form.requestSubmit(),
      () => form.submit(),
    )
  }

  /** A paste keeps its line breaks for reading; the box itself holds one line. */
  private pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? ''
    const input = this.querySelector('input')
    if (!input || (!text.includes('\n') && text.length <= LONG)) return
    event.preventDefault()
    input.value = text.slice(0, LONG).replaceAll(/\s+/g, ' ').trim()
    void this.load().then(
      (controller) => controller.read(text, text.length <= LONG),
      () => undefined,
    )
  }

  /** Puts the caret into the large box where no keyboard would cover the page; nothing is loaded by that. */
  private takeCaret(): void {
    const free = document.activeElement === document.body && !location.hash && !location.search
    if (!this.classList.contains('large') || !free || !matchMedia('(hover: hover) and (pointer: fine)').matches) return
    this.querySelector('input')?.focus({ preventScroll: true })
  }

  private shortcut(event: KeyboardEvent): void {
    const typing = (event.target as Element).closest?.('input, select, textarea, [contenteditable]')
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
    const letter =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    const input = this.querySelector('input')
    if (!input || !(slash || letter)) return
    event.preventDefault()
    input.select()
    input.focus({ preventScroll: true })
    input.scrollIntoView({ block: 'nearest' })
  }
}

customElements.define('search-box', SearchBox)
