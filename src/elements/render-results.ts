import { kindOf } from '../codes/hresult.ts'
import type { Translate } from '../locales/strings.ts'
import type { CauseLine, Item } from '../search/items.ts'
import type { Group } from '../search/results.ts'
import { element } from './element.ts'

/** What a list needs to know of the page it stands on. */
export interface Place {
  /** The path of the locale, with a slash at both ends. */
  home: string
  t: Translate
}

/** A group of results → its heading and a line per item. `role` is option in the suggestions. */
export function renderGroup(
  { name, label, items }: Omit<Group, 'name'> & { name: string },
  place: Place,
  role?: 'option',
): HTMLElement {
  if (role) {
    const attributes = { role: 'group', 'aria-label': label, 'data-group': name }
    const chosen = { role: 'option', 'aria-selected': 'false', tabindex: '-1' }
    const options = items.map((item) => renderLink(item, place, chosen))

    return element('div', attributes, element('div', { role: 'presentation' }, label), ...options)
  }
  const lines = items.map((item) =>
    element(
      'li',
      {},
      renderLink(item, place),
      ...renderGoesWith(item, place),
      ...(item.causes?.length ? [renderCauses(item.causes, place)] : []),
    ),
  )

  return element(
    'section',
    { 'data-group': name },
    element('h2', {}, label),
    element('ol', { class: 'ruled' }, ...lines),
  )
}

function renderLink(item: Item, { home, t }: Place, attributes: Record<string, string> = {}): HTMLElement {
  const isName = item.code !== undefined || item.goesWith !== undefined
  const kind = item.value === undefined ? '' : t(`kind.${kindOf(item.value)}`)
  const notes = [item.note?.includes(item.hex ?? '') ? '' : item.hex, kind, item.note].filter(Boolean).join(' · ')
  const text = item.text && (item.isExcerpt ? marked(item.text) : [item.text])

  return element(
    'a',
    { href: home + item.path, 'data-code': item.code, ...attributes },
    element('span', isName ? { class: 'mono', translate: 'no' } : {}, item.title),
    ' ',
    element('span', { class: 'hit-note' }, notes),
    ...(text ? [element('span', { class: 'hit-text', dir: 'auto', lang: item.lang }, ...text)] : []),
  )
}

/** The causes under a code, each with a link to where it is told. */
function renderCauses(causes: readonly CauseLine[], { home, t }: Place): HTMLElement {
  const lines = causes.map(({ title, path, isClosest }) => {
    const note = isClosest ? [element('span', { class: 'hit-note' }, ` ${t('search.closest')}`)] : []

    return element('li', {}, element('a', { href: home + path }, title, ...note))
  })

  return element('ul', { class: 'hit-causes' }, ...lines)
}

/** "Goes with …", each code as a link. */
function renderGoesWith({ goesWith }: Item, { home, t }: Place): HTMLElement[] {
  if (!goesWith) return []
  const separator = t('list.pair', { first: '', next: '' }) || ' '
  const [before = '', after = ''] = t('search.goes-with').split('{names}')
  const codes = goesWith.flatMap((code, place) => [
    place > 0 ? separator : '',
    element('a', { class: 'mono', translate: 'no', 'data-code': code, href: `${home}codes/${code}/` }, code),
  ])

  return [element('span', { class: 'hit-note goes-with' }, before, ...codes, after)]
}

/** An excerpt of Pagefind, whose text is escaped and holds no markup but `<mark>` → its text and marks. */
function marked(excerpt: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html')

  return [...body.childNodes].map(({ nodeName, textContent }) =>
    nodeName === 'MARK' ? element('mark', {}, textContent ?? '') : (textContent ?? ''),
  )
}
