import { rememberLocale } from '../locales/choice.ts'

/** Carries the section and the query along to the other language, and remembers the choice. */
class LanguageLinks extends HTMLElement {
  connectedCallback(): void {
    this.onclick = (event) => {
      const link = (event.target as Element).closest('a')
      if (!link) return
      rememberLocale(link.hreflang)
      link.search = location.search
      link.hash = location.hash
    }
  }
}

if (!customElements.get('language-links')) customElements.define('language-links', LanguageLinks)
