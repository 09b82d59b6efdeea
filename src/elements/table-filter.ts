/** Filters the rows of a table by text, kind and area, and keeps the filter in the address. */
class TableFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
    }
    form.onsubmit = (event) => event.preventDefault()
    form.oninput = () => this.filter(form)
    form.onreset = () => setTimeout(() => this.filter(form))
    this.filter(form)
  }

  private filter(form: HTMLFormElement): void {
    const wanted = Object.fromEntries(new FormData(form)) as Record<string, string>
    const words = plain(wanted['text'] ?? '').split(/\s+/)
    let count = 0
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
      const text = plain(row.textContent ?? '')
      const { kind, area } = row.dataset
      const fits = (!wanted['kind'] || kind === wanted['kind']) && (!wanted['area'] || area === wanted['area'])
      row.hidden = !(fits && words.every((word) => text.includes(word)))
      if (!row.hidden) count++
    }
    this.report(count)
    this.keep(wanted)
  }

  private report(count: number): void {
    const status = this.querySelector('[role=status]')
    const empty = this.querySelector<HTMLElement>('.empty')
    const template = this.dataset[count === 1 ? 'one' : 'other'] ?? ''
    if (status) status.textContent = template.replace('{count}', String(count))
    if (empty) empty.hidden = count > 0
  }

  private keep(wanted: Record<string, string>): void {
    const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''))
    const search = query.size > 0 ? `?${query}` : ''
    if (search !== location.search) history.replaceState(null, '', location.pathname + search + location.hash)
  }
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

if (!customElements.get('table-filter')) customElements.define('table-filter', TableFilter)
