import { LOCALES } from '../locales/locales.ts'
import { orderWorker, ownCaches } from './offline-order.ts'

/** The entry that keeps a page from keeping anything. */
const REFUSED = 'offline-refused'

/** Says what is kept for use without a network, keeps all languages, and removes them again. */
class OfflineControl extends HTMLElement {
  private readonly buttons = new Map<string, HTMLButtonElement>()

  connectedCallback(): void {
    if (!navigator.serviceWorker) return
    this.hidden = false
    for (const button of this.querySelectorAll('button')) this.buttons.set(button.name, button)
    this.on('keep', () => this.keep())
    this.on('remove', () => this.forget())
    void this.show()
    void navigator.serviceWorker.ready.then(() => this.show())
  }

  private on(name: string, act: () => Promise<void>): void {
    const button = this.buttons.get(name)
    if (button) button.onclick = () => void act().catch(() => this.say(this.dataset['failed']))
  }

  private async keep(): Promise<void> {
    this.say(this.dataset['keeping'])
    delete localStorage[REFUSED]
    await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
    await navigator.serviceWorker.ready
    const kept = await orderWorker({ keep: LOCALES.map(({ tag }) => tag) })
    if (kept.length < LOCALES.length) this.say(this.dataset['failed'])
    else await this.show()
  }

  private async forget(): Promise<void> {
    localStorage[REFUSED] = 'true'
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.unregister()
    for (const name of await ownCaches()) await caches.delete(name)
    await this.report([])
  }

  private async show(): Promise<void> {
    await this.report(localStorage[REFUSED] ? [] : await orderWorker({}))
  }

  private async report(kept: readonly string[]): Promise<void> {
    const names = LOCALES.filter(({ tag }) => kept.includes(tag)).map(({ name }) => name)
    const languages = new Intl.ListFormat(document.documentElement.lang).format(names)
    this.say(kept.length > 0 ? this.dataset['kept']?.replace('{languages}', languages) : this.dataset['none'])
    this.buttons.get('keep')?.toggleAttribute('hidden', kept.length === LOCALES.length)
    this.buttons.get('remove')?.toggleAttribute('hidden', (await ownCaches()).length === 0)
  }

  private say(text = ''): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = text
  }
}

customElements.define('offline-control', OfflineControl)
