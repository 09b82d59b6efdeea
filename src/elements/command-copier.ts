/** Gives every block of commands on the page a button that copies it. */
class CommandCopier extends HTMLElement {
  connectedCallback(): void {
    for (const block of document.querySelectorAll<HTMLElement>('.prose pre')) {
      if (block.parentElement?.localName === 'div' && block.parentElement.className === 'command') continue
      const frame = document.createElement('div')
      frame.className = 'command'
      block.replaceWith(frame)
      frame.append(block, this.button(block.textContent ?? ''))
    }
  }

  private button(text: string): HTMLElement {
    const copier = document.createElement('copy-button')
    const button = document.createElement('button')
    const status = document.createElement('span')
    copier.dataset['value'] = text.trimEnd()
    copier.dataset['done'] = this.dataset['copied'] ?? ''
    button.type = 'button'
    button.textContent = this.dataset['copy'] ?? ''
    status.className = 'hidden'
    status.setAttribute('role', 'status')
    copier.append(button, status)

    return copier
  }
}

if (!customElements.get('command-copier')) customElements.define('command-copier', CommandCopier)
