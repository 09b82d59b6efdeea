import { remember, remembered } from './remembered.ts'

/** Lets the reader choose a theme, which is remembered on this computer. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select')
    if (!select) return
    select.value = remembered('theme') ?? 'auto'
    select.onchange = () => {
      remember('theme', select.value === 'auto' ? undefined : select.value)
      document.documentElement.dataset['theme'] = select.value
    }
  }
}

customElements.define('theme-switch', ThemeSwitch)
