import type { SearchController } from './search-controller.ts'

/** The search form: works as a plain form, and answers while one types once it is first touched. */
class SearchBox extends HTMLElement {
  private controller: Promise<SearchController> | undefined

  connectedCallback(): void {
    this.addEventListener('focusin', this)
    addEventListener('keydown', this)
    if (this.contains(document.activeElement)) void this.load()
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.shortcut(event)
    else void this.load()
  }

  load(): Promise<SearchController> {
    this.controller ??= import('./search-controller.ts').then(
      ({ SearchController: Controller }) => new Controller(this),
    )

    return this.controller
  }

  private shortcut(event: KeyboardEvent): void {
    const typing = (event.target as Element).closest?.('input, select, textarea, [contenteditable]')
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
    const letter =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (!slash && !letter) return
    event.preventDefault()
    this.querySelector('input')?.select()
    this.querySelector('input')?.focus()
  }
}

if (!customElements.get('search-box')) customElements.define('search-box', SearchBox)

export type { SearchBox }
