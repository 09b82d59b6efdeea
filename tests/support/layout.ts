import type { Page } from 'playwright-core'

/**
 * What bursts on a page at the width of its window: the page that scrolls sideways, texts that leave their box or the
 * window, texts that are cut off, and texts that lie on others. Each with a little of its text.
 */
export async function burstsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1.5
    const width = document.documentElement.clientWidth
    const found = new Set<string>()
    const said = (element: Element) => {
      const own = `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`

      return element.parentElement ? `${own} in ${element.parentElement.tagName.toLowerCase()}` : own
    }
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('.hidden, .hidden-until-focus:not(:focus)') !== null ||
      [...ancestorsOf(element)].some((each) => getComputedStyle(each).clipPath.startsWith('inset(50%'))
    function* ancestorsOf(element: Element): Generator<Element> {
      for (let each: Element | null = element; each; each = each.parentElement) yield each
    }

    /** A wide table, and a row that a finger moves, go on beyond the window. */
    const isMoved = (element: Element) => element.closest('.matrix, fieldset') !== null
    /** What lies under a sheet or a row that stays in sight is not seen. */
    const isCovered = (element: Element, { left, right, top, bottom }: DOMRect) => {
      const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const covers = above ? [...ancestorsOf(above)].filter((box) => !box.contains(element)) : []

      return covers.some((box) => !element.contains(box) && isDrawn(getComputedStyle(box)))
    }
    const isDrawn = ({ borderInlineEndWidth, backgroundColor }: CSSStyleDeclaration) =>
      borderInlineEndWidth !== '0px' || backgroundColor !== 'rgba(0, 0, 0, 0)'
    /** What is scrolled out of sight within a box lies on nothing. */
    const isScrolledAway = (element: Element, rect: DOMRect) =>
      [...ancestorsOf(element)].some((box) => {
        const { top, bottom, left, right } = box.getBoundingClientRect()
        const { overflowX, overflowY } = getComputedStyle(box)
        const above = rect.bottom < top || rect.top > bottom
        const beside = rect.right < left || rect.left > right

        return (overflowY === 'auto' && above) || (overflowX === 'auto' && beside)
      })

    const beyond = document.documentElement.scrollWidth - width
    if (beyond > 0) found.add(`the page scrolls sideways by ${beyond} px`)

    const texts: { element: Element; rect: DOMRect }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || isHidden(element)) continue
      // Blanks hang out of a line of code, and nobody sees them.
      if (element.closest('pre')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        const isSeen = rect.width > 0 && rect.height > 0 && !isScrolledAway(element, rect)
        if (isSeen && !isCovered(element, rect)) texts.push({ element, rect })
      }
    }

    for (const { element, rect } of texts) {
      if ((rect.left < -SLACK || rect.right > width + SLACK) && !isMoved(element))
        found.add(`${said(element)} leaves the window`)
      for (const box of ancestorsOf(element)) {
        const style = getComputedStyle(box)
        const { display, overflowX, overflowY, position } = style
        if (display === 'inline' || display === 'contents') continue
        const outer = box.getBoundingClientRect()
        const drawn = isDrawn(style)
        const beside = rect.left < outer.left - SLACK || rect.right > outer.right + SLACK
        const across = rect.top + rect.height / 2 < outer.top || rect.bottom - rect.height / 2 > outer.bottom
        if (beside && !isMoved(box)) found.add(`${said(element)} bursts ${said(box)}`)
        if (across && (drawn || overflowY === 'hidden') && overflowY !== 'auto')
          found.add(`${said(element)} stands out of ${said(box)}`)
        if (beside || across || overflowX === 'auto' || overflowY === 'auto' || position === 'absolute') break
      }
    }

    const lines = [...texts].sort((a, b) => a.rect.top - b.rect.top)
    for (const [place, a] of lines.entries()) {
      for (const b of lines.slice(place + 1)) {
        if (b.rect.top > a.rect.bottom) break
        const high = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top
        const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left)
        const apart = a.element !== b.element && !a.element.contains(b.element) && !b.element.contains(a.element)
        if (apart && wide > 3 && high > Math.min(a.rect.height, b.rect.height) / 2)
          found.add(`${said(a.element)} lies on ${said(b.element)}`)
      }
    }

    return [...found]
  })
}

/** The bursts at several widths of the window, each width in front of what it shows. */
export async function burstsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await burstsOn(page)).map((burst) => `${width} px: ${burst}`))
  }

  return found
}
