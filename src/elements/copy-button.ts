import { element } from './element.ts'

/** Copies a value, and says so on its button and to screen readers. The page says in which words. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const { value = '' } = this.dataset
    const { copyOf = '', copied = '' } = document.body.dataset
    const [line = ''] = value.split('\n')
    const label = copyOf.replace('{value}', line)
    const icon =
      document.querySelector<HTMLTemplateElement>('#copy-icon')?.content.firstElementChild?.cloneNode(true) ?? ''
    const button = element('button', { type: 'button', 'aria-label': label, title: label }, icon)
    const status = element('span', { class: 'hidden', role: 'status' })
    button.onclick = async () => {
      await write(value)
      status.textContent = copied
      button.replaceChildren(element('span', { class: 'kind success' }))
      setTimeout(() => {
        button.replaceChildren(icon)
        status.textContent = ''
      }, 2000)
    }
    this.replaceChildren(button, status)
  }
}

/** Pages served without TLS have no clipboard; there the text is selected and copied as by hand. */
async function write(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = element('textarea', { class: 'hidden' }, text)
  document.body.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}

/** Every block of commands gets one. */
for (const block of document.querySelectorAll('.prose pre')) {
  const frame = element('div', { class: 'command' })
  const button = document.createElement('copy-button')
  button.dataset['value'] = block.textContent.trimEnd()
  block.replaceWith(frame)
  frame.append(block, button)
}
customElements.define('copy-button', CopyButton)
