import { remember, remembered } from './remembered.ts'

/*
 * A pasted text stays in the browser: the address says only what was read from it, and the tab itself keeps the text for the page
 * that shows the results.
 */

/** A longer text would fill what a browser keeps for a site. */
const LONGEST = 200_000

/** Keeps a text in the tab, for the query that stands for it in the address. */
export function keepText(query: string, text: string): void {
  if (text.length <= LONGEST) remember('pasted-text', JSON.stringify([query, text]))
}

/** The text that a query stands for; undefined where the tab has none. */
export function keptText(query: string): string | undefined {
  const [kept, text] = JSON.parse(remembered('pasted-text') ?? '[]') as string[]

  return kept === query ? text : undefined
}
