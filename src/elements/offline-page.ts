import { lookup, type Answer } from '../codes/lookup.ts'
import type { Directory } from '../codes/shards.ts'
import { unpackTable, type PackedTable } from '../codes/table.ts'
import { rememberedLocale } from '../locales/choice.ts'
import { bestLocale, localeOf, LOCALES } from '../locales/locales.ts'
import { orderWorker } from '../offline/order.ts'

/** Stands in for a page that is not kept: leads to the code that the address means, or to the page in kept languages. */
class OfflinePage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { base = '/', table = '' } = this.dataset
    const [first = '', ...rest] = location.pathname
      .slice(base.length)
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent)
    const asked = LOCALES.find(({ tag }) => tag.toLowerCase() === first.toLowerCase())?.tag
    const preferred = [asked ?? '', rememberedLocale() ?? '', ...navigator.languages].filter(Boolean)
    this.showIn(bestLocale(preferred))
    const kept = await orderWorker({})
    const locale = preferred.map((tag) => bestLocale([tag])).find((tag) => kept.includes(tag)) ?? kept[0]
    const name = locale && !asked && (await codeIn(first, base, table))
    if (name) return location.replace(`${base}${locale}/codes/${name}/${location.hash}`)
    const path = asked && rest.length > 0 ? `${rest.join('/')}/` : ''
    for (const tag of kept) this.offer(tag, `${base}${tag}/${path}${location.search}`)
  }

  private showIn(locale: string): void {
    for (const section of this.querySelectorAll<HTMLElement>('section')) section.hidden = section.lang !== locale
    document.documentElement.lang = locale
    document.documentElement.dir = localeOf(locale).dir
    document.title = this.querySelector('section:not([hidden]) h2')?.textContent ?? document.title
  }

  private offer(tag: string, address: string): void {
    const line = document.createElement('p')
    const link = document.createElement('a')
    link.href = address
    link.lang = link.hreflang = tag
    link.textContent = LOCALES.find((locale) => locale.tag === tag)?.name ?? tag
    line.append(link)
    this.querySelector('section:not([hidden])')?.append(line)
  }
}

/** What somebody has put into the address → the one code that it means for sure. */
async function codeIn(text: string, base: string, table: string): Promise<string | undefined> {
  const packed = (await (await fetch(base + table)).json()) as PackedTable | Directory
  const { recognised } = 'blocks' in packed ? await answerIn(text, base, packed) : lookup(text, unpackTable(packed))
  const sure = recognised.filter(({ manner }) => manner !== 'part-of-name' && manner !== 'misspelt')

  return sure.length === 1 ? sure[0]?.code : undefined
}

async function answerIn(text: string, base: string, directory: Directory): Promise<Answer> {
  const [{ gather }, { shardStore }] = await Promise.all([
    import('../search/gather.ts'),
    import('../search/shard-store.ts'),
  ])
  const store = shardStore(base, async (path) => (await fetch(path)).json())
  const { table } = await gather(text, directory, store, {}, (part) => lookup(text, part.table))

  return lookup(text, table)
}

if (!customElements.get('offline-page')) customElements.define('offline-page', OfflinePage)
