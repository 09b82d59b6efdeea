import { labelOf } from '../codes/related-errors.ts'
import type { Results } from '../search/results.ts'
import { element } from './element.ts'

/** The parts of a text that codes and related errors were read from, marked, with what stands around them: there a log says what decides. */
export function renderMarked(text: string, { answer }: Results, label: string): HTMLElement {
  const box = element('pre', { role: 'region', 'aria-label': label, tabindex: '0' })
  const related = answer.relatedErrors.map(({ id }) => placeOf(labelOf(id), text))
  const places = [...answer.recognized, ...related].filter(({ start }) => start >= 0)
  let shown = 0
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    if (start < shown) continue
    const from = Math.max(shown, start - 160)
    box.append(from > shown ? '… ' : '', text.slice(from, start), element('mark', {}, text.slice(start, end)))
    shown = end
  }
  box.append(text.slice(shown, shown + 160), shown + 160 < text.length ? ' …' : '')

  return box
}

/** Where a text names something; before its beginning where it does so in other words. */
function placeOf(named: string, text: string): { start: number; end: number } {
  const start = text.indexOf(named)

  return { start, end: start + named.length }
}
