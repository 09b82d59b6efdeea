import { element } from './element.ts'

/** Gives every block of commands on the page a button that copies it. */
class CommandCopier extends HTMLElement {
  connectedCallback(): void {
    const { copy = '', copied } = this.dataset
    for (const block of document.querySelectorAll<HTMLElement>('.prose pre')) {
      if (block.parentElement?.matches('div.command')) continue
      const copier = document.createElement('copy-button')
      copier.dataset['value'] = block.textContent?.trimEnd()
      copier.dataset['done'] = copied
      copier.append(element('button', { type: 'button' }, copy), element('span', { class: 'hidden', role: 'status' }))
      const frame = element('div', { class: 'command' })
      block.replaceWith(frame)
      frame.append(block, copier)
    }
  }
}

if (!customElements.get('command-copier')) customElements.define('command-copier', CommandCopier)
