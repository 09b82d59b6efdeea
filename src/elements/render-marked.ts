import type { Results } from '../search/results.ts'
import { element } from './element.ts'

/** The parts of a text that codes were read from, marked, with what stands around them: there a log says what decides. */
export function renderMarked(text: string, { answer }: Results, label: string): HTMLElement {
  const box = element('pre', { role: 'region', 'aria-label': label, tabindex: '0' })
  let shown = 0
  for (const { start, end } of answer.recognized) {
    if (start < shown) continue
    const from = Math.max(shown, start - 160)
    box.append(from > shown ? '… ' : '', text.slice(from, start), element('mark', {}, text.slice(start, end)))
    shown = end
  }
  box.append(text.slice(shown, shown + 160), shown + 160 < text.length ? ' …' : '')

  return box
}
