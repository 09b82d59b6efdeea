import type { Group, Item } from '../search/answer.ts'
import { kindOf } from '../codes/hresult.ts'

/** What a list needs to know of the page it stands on. */
export interface Place {
  /** The path of the locale, with a slash at both ends. */
  home: string
  labels: Readonly<Record<string, string>>
}

/** Makes an element with a class and text. Text is never read as markup. */
export function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text) made.textContent = text

  return made
}

/** A group of results → its heading and one link per item. `role` is option in the suggestions. */
export function renderGroup(group: Group, place: Place, role?: 'option'): HTMLElement {
  const box = element(role ? 'div' : 'section')
  box.dataset['group'] = group.name
  if (role) {
    box.setAttribute('role', 'group')
    box.setAttribute('aria-label', group.label)
    const label = element('div', '', group.label)
    label.setAttribute('role', 'presentation')
    box.append(label, ...group.items.map((item) => renderItem(item, place, role)))

    return box
  }
  const list = element('ol')
  for (const item of group.items) {
    const line = element('li')
    line.append(renderItem(item, place))
    list.append(line)
  }
  box.append(element('h2', '', group.label), list)

  return box
}

function renderItem(item: Item, { home, labels }: Place, role?: 'option'): HTMLElement {
  const link = element('a') as HTMLAnchorElement
  link.href = home + item.path
  if (item.code) link.dataset['code'] = item.code
  if (role) {
    link.setAttribute('role', role)
    link.setAttribute('aria-selected', 'false')
    link.tabIndex = -1
  }
  const name = element('span', item.code ? 'mono' : '', item.title)
  if (item.code) name.translate = false
  const kind = item.value === undefined ? '' : (labels[`kind.${kindOf(item.value)}`] ?? '')
  const notes = [item.hex, kind, item.note].filter(Boolean).join(' · ')
  link.append(name, ' ', element('span', 'hit-note', notes))
  if (item.text) {
    const text = element('span', 'hit-text', item.text)
    text.dir = 'auto'
    if (item.lang) text.lang = item.lang
    link.append(text)
  }

  return link
}
