import { rememberedTheme, rememberTheme, showTheme } from '../theme/themes.ts'

/** Lets the reader choose a theme, which is remembered on this computer. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select')
    if (!select) return
    select.value = rememberedTheme()
    select.onchange = () => {
      rememberTheme(select.value)
      showTheme(select.value)
    }
  }
}

if (!customElements.get('theme-switch')) customElements.define('theme-switch', ThemeSwitch)
