/** Moves the focus into a sheet of the header that opens, and closes it by Escape or by a press beside it. Without it the address does that. */
class HeaderSheets extends HTMLElement {
  private opener: HTMLElement | undefined

  connectedCallback(): void {
    this.onclick = ({ target }) => {
      this.opener = (target as Element).closest<HTMLElement>('.opener') ?? this.opener
    }
    addEventListener('hashchange', () => {
      const inside = this.sheet?.querySelector<HTMLElement>('input, a')
      ;(inside ?? this.opener)?.focus()
    })
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'Escape' && !defaultPrevented) this.close()
    })
    addEventListener('pointerdown', ({ target }) => {
      if (!this.sheet?.contains(target as Node) && !(target as Element).closest('a, button')) this.close()
    })
  }

  private get sheet(): Element | null {
    return this.querySelector(':target')
  }

  private close(): void {
    if (!this.sheet) return
    if (this.opener) history.back()
    else location.hash = 'main'
  }
}

customElements.define('header-sheets', HeaderSheets)
