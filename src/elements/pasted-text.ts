/*
 * A pasted text stays in the browser: the address says only what was read from it, and the tab itself keeps the text for the page
 * that shows the results.
 */

const KEY = 'pasted-text'
/** A longer text would fill what a browser keeps for a site. */
const LONGEST = 200_000

/** Keeps a text in the tab, for the query that stands for it in the address. */
export function keepText(query: string, text: string): void {
  try {
    if (text.length <= LONGEST) sessionStorage.setItem(KEY, JSON.stringify([query, text]))
  } catch {
    // A browser that keeps nothing shows the results for what stands in the address.
  }
}

/** The text that a query stands for; undefined where the tab has none. */
export function keptText(query: string): string | undefined {
  try {
    const [kept, text] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[]

    return kept === query ? text : undefined
  } catch {
    return undefined
  }
}
