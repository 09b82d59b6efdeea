import type { SearchClient } from '../search/client.ts'

/** Filters the rows of a table by text, kind and area, sorts them, and keeps both in the address. */
class TableFilter extends HTMLElement {
  private search: SearchClient | undefined
  /** In the order of the page. */
  private rows: HTMLTableRowElement[] = []

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
      if (field instanceof RadioNodeList) field.value = value
    }
    this.rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')]
    form.onsubmit = (event) => event.preventDefault()
    form.oninput = () => void this.filter(form)
    form.onreset = () => setTimeout(() => void this.filter(form))
    void this.filter(form)
  }

  /** Shows the rows whose own text holds the words; where none does, those of the codes that the search finds. */
  private async filter(form: HTMLFormElement): Promise<void> {
    const wanted = wantedIn(form)
    const { text = '' } = wanted
    this.sort(wanted)
    const words = plain(text).split(/\s+/)
    const count = this.show(wanted, (row) => {
      const own = plain(row.textContent ?? '')

      return words.every((word) => own.includes(word))
    })
    this.report(count, text)
    this.keep(wanted)
    if (count > 0 || text.trim() === '') return
    const codes = await this.codesFor(text).catch(() => new Set<string>())
    if (wantedIn(form)['text'] === text)
      this.report(
        this.show(wanted, ({ id }) => codes.has(id)),
        text,
      )
  }

  private show(wanted: Record<string, string>, fits: (row: HTMLTableRowElement) => boolean): number {
    let count = 0
    for (const row of this.rows) {
      const { kind, area } = row.dataset
      const isWanted = (!wanted['kind'] || kind === wanted['kind']) && (!wanted['area'] || area === wanted['area'])
      row.hidden = !(isWanted && fits(row))
      if (!row.hidden) count++
    }

    return count
  }

  private sort({ sort = '' }: Record<string, string>): void {
    const keyOf = ({ id, dataset }: HTMLTableRowElement) => (sort === 'name' ? id : (dataset[sort] ?? ''))
    const sorted = [...this.rows].sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'))
    this.querySelector('tbody')?.append(...sorted)
  }

  /** A number in any notation, or words in any form → the codes that the search finds. Rejects where its files cannot be had. */
  private async codesFor(text: string): Promise<Set<string>> {
    const { searchClient } = await import('../search/client.ts')
    this.search ??= searchClient(document.querySelector<HTMLElement>('search-box')?.dataset ?? {})
    const { groups } = await this.search.words(text)
    const found = groups.filter(({ name }) => name === 'recognised' || name === 'prose').flatMap(({ items }) => items)

    return new Set(found.flatMap(({ code }) => code ?? []))
  }

  private report(count: number, text = ''): void {
    const status = this.querySelector('[role=status]')
    const empty = this.querySelector<HTMLElement>('.empty')
    const form = new Intl.PluralRules(document.documentElement.lang).select(count)
    const template = this.dataset[form] ?? this.dataset['other'] ?? ''
    if (status) status.textContent = template.replace('{count}', String(count))
    if (empty) empty.hidden = count > 0
    this.querySelector('table')?.toggleAttribute('hidden', count === 0)
    const everywhere = empty?.querySelector('a')
    if (!everywhere) return
    everywhere.hidden = text.trim() === ''
    everywhere.search = new URLSearchParams({ q: text }).toString()
    everywhere.textContent = this.dataset['everywhere']?.replace('{query}', text) ?? ''
  }

  private keep(wanted: Record<string, string>): void {
    const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''))
    const search = `?${query}`.replace(/^\?$/, '')
    if (search !== location.search) history.replaceState(null, '', location.pathname + search + location.hash)
  }
}

function wantedIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(new FormData(form)) as Record<string, string>
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

customElements.define('table-filter', TableFilter)
