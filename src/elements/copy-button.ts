/** Copies a value, and says so on the button and to screen readers. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    if (!button || !status || !navigator.clipboard) return
    button.hidden = false
    const label = button.textContent
    button.onclick = async () => {
      await navigator.clipboard.writeText(this.dataset['value'] ?? '')
      button.textContent = status.textContent = this.dataset['done'] ?? ''
      setTimeout(() => {
        button.textContent = label
        status.textContent = ''
      }, 2000)
    }
  }
}

if (!customElements.get('copy-button')) customElements.define('copy-button', CopyButton)
