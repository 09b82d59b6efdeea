/** Copies a value, and says so on the button and to screen readers. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    if (!button || !status) return
    const label = button.textContent
    button.onclick = async () => {
      await copy(this.dataset['value'] ?? '')
      button.textContent = status.textContent = this.dataset['done'] ?? ''
      setTimeout(() => {
        button.textContent = label
        status.textContent = ''
      }, 2000)
    }
  }
}

/** Pages served without TLS have no clipboard; there the text is selected and copied as by hand. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'hidden'
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}

if (!customElements.get('copy-button')) customElements.define('copy-button', CopyButton)
