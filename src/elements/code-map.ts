/** The map of the code space: arrow keys move from cell to cell, and one area can be shown alone. */
class CodeMap extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', this)
    this.addEventListener('change', this)
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.move(event)
    else this.showArea((event.target as HTMLSelectElement).value)
  }

  private move(event: KeyboardEvent): void {
    const cells = [...this.querySelectorAll<HTMLElement>('.grid span')]
    const here = cells.findIndex((cell) => cell.contains(event.target as Node))
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 16, ArrowUp: -16 }[event.key]
    if (here < 0 || !step) return
    for (let place = here + step; place >= 0 && place < cells.length; place += step) {
      const link = cells[place]?.querySelector('a')
      if (!link) continue
      event.preventDefault()
      link.focus()
      return
    }
  }

  private showArea(area: string): void {
    for (const link of this.querySelectorAll<HTMLElement>('a')) {
      link.classList.toggle('faded', area !== '' && link.dataset['area'] !== area)
    }
  }
}

if (!customElements.get('code-map')) customElements.define('code-map', CodeMap)

export type { CodeMap }
