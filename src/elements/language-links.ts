import { remember } from './remembered.ts'

/** Carries the section and the query along to the other language, and remembers the choice. */
class LanguageLinks extends HTMLElement {
  connectedCallback(): void {
    this.onclick = (event) => {
      const link = (event.target as Element).closest('a')
      if (!link) return
      remember('locale', link.hreflang)
      link.search = location.search
      // Where the switch stands in a menu that is open by its anchor, that menu is not the section that is read.
      link.hash = this.closest(':target') ? '' : location.hash
    }
  }
}

customElements.define('language-links', LanguageLinks)
