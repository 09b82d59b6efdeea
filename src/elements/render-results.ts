import { kindOf } from '../codes/hresult.ts'
import { fill, type CauseLine, type Item } from '../search/items.ts'
import type { Group } from '../search/results.ts'

/** What a list needs to know of the page it stands on. */
export interface Place {
  /** The path of the locale, with a slash at both ends. */
  home: string
  strings: Readonly<Record<string, string>>
}

/** Makes an element with a class and text. Text is never read as markup. */
export function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text) made.textContent = text

  return made
}

/** A group of results → its heading and a line per item. `role` is option in the suggestions. */
export function renderGroup(group: Group, place: Place, role?: 'option'): HTMLElement {
  const box = element(role ? 'div' : 'section')
  box.dataset['group'] = group.name
  if (role) {
    box.setAttribute('role', 'group')
    box.setAttribute('aria-label', group.label)
    const label = element('div', '', group.label)
    label.setAttribute('role', 'presentation')
    box.append(label, ...group.items.map((item) => renderOption(item, place)))

    return box
  }
  const list = element('ol')
  for (const item of group.items) {
    const line = element('li')
    line.append(renderLink(item, place))
    if (item.goesWith) line.append(renderGoesWith(item.goesWith, place, codeLink))
    if (item.causes?.length) line.append(renderCauses(item.causes, place))
    list.append(line)
  }
  box.append(element('h2', '', group.label), list)

  return box
}

function renderOption(item: Item, place: Place): HTMLElement {
  const link = renderLink(item, place)
  link.setAttribute('role', 'option')
  link.setAttribute('aria-selected', 'false')
  link.tabIndex = -1
  if (item.goesWith) link.append(renderGoesWith(item.goesWith, place, codeName))

  return link
}

function renderLink(item: Item, { home, strings }: Place): HTMLAnchorElement {
  const link = element('a') as HTMLAnchorElement
  link.href = home + item.path
  if (item.code) link.dataset['code'] = item.code
  const isName = item.code !== undefined || item.goesWith !== undefined
  const name = element('span', isName ? 'mono' : '', item.title)
  if (isName) name.translate = false
  const kind = item.value === undefined ? '' : (strings[`kind.${kindOf(item.value)}`] ?? '')
  const notes = [item.hex, kind, item.note].filter(Boolean).join(' · ')
  link.append(name, ' ', element('span', 'hit-note', notes))
  if (item.text) {
    const text = element('span', 'hit-text')
    text.append(...(item.isExcerpt ? marked(item.text) : [item.text]))
    text.dir = 'auto'
    if (item.lang) text.lang = item.lang
    link.append(text)
  }

  return link
}

/** The causes under a code, each with a link to where it is told. */
function renderCauses(causes: readonly CauseLine[], { home, strings }: Place): HTMLElement {
  const list = element('ul', 'hit-causes')
  for (const { title, path, isClosest } of causes) {
    const line = element('li')
    const link = element('a', '', title) as HTMLAnchorElement
    link.href = home + path
    line.append(link)
    if (isClosest) line.append(' ', element('span', 'hit-note', strings['search.closest']))
    list.append(line)
  }

  return list
}

/** "Goes with …", each code as `write` makes it. */
function renderGoesWith(codes: readonly string[], place: Place, write: typeof codeLink): HTMLElement {
  const line = element('span', 'hit-note goes-with')
  const separator = fill(place.strings['list.pair'] ?? '', { first: '', next: '' }) || ' '
  const [before = '', after = ''] = (place.strings['search.goes-with'] ?? '').split('{names}')
  line.append(before)
  codes.forEach((code, index) => line.append(...(index > 0 ? [separator] : []), write(code, place)))
  line.append(after)

  return line
}

function codeLink(code: string, { home }: Place): HTMLElement {
  const link = codeName(code, 'a') as HTMLAnchorElement
  link.href = `${home}codes/${code}/`

  return link
}

function codeName(code: string, tag: unknown = 'span'): HTMLElement {
  const name = element(tag === 'a' ? 'a' : 'span', 'mono', code)
  name.dataset['code'] = code
  name.translate = false

  return name
}

/** An excerpt of Pagefind, whose text is escaped and holds no markup but `<mark>` → its text and marks. */
function marked(excerpt: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html')

  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? ''

    return node.nodeName === 'MARK' ? element('mark', '', text) : text
  })
}
