import type { Phone } from './phone'

/** What is wrong with a page's layout; empty when nothing is. */
export interface LayoutFaults {
  /** Elements that reach out of the screen sideways. */
  outside: string[]
  /** Targets that a thumb misses: under 40 px in height. */
  small: string[]
  /** Text that its own box cuts off. */
  clipped: string[]
  /** Short words on a button that break into a second line. */
  broken: string[]
}

/** A label of so many characters has room in one line of any button. */
const SHORT = 6

/** Measures the page on top. */
export function layoutFaults(phone: Phone): Promise<LayoutFaults> {
  return phone.page.evaluate((SHORT) => {
    const top = document.querySelector('.page:not([hidden])')
    const width = document.documentElement.clientWidth
    const faults: LayoutFaults = {
      outside: [],
      small: [],
      clipped: [],
      broken: [],
    }
    const breaks = (element: Element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) return true
      }
      return false
    }
    /** A card that hides what sticks out of it: the notches of a ticket do. */
    const cutOff = (element: Element): boolean => {
      const around = element.parentElement
      if (!around || around === top) return false
      const { left, right } = around.getBoundingClientRect()
      const inside = left >= -1 && right <= width + 1
      return (inside && getComputedStyle(around).overflowX === 'hidden') || cutOff(around)
    }
    const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 24) || element.className
    for (const element of top?.querySelectorAll('*') ?? []) {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      const beyond = box.right > width + 1 || box.left < -1
      const inScroller = element.closest('wx-scroll-view') !== null
      if (beyond && !inScroller && !cutOff(element)) faults.outside.push(words(element))
      const tappable = element.matches(
        'wx-button, [role="button"], [role="link"], [role="checkbox"], [role="tab"]',
      )
      if (tappable && box.height < 39.5) faults.small.push(`${words(element)} ${Math.round(box.height)} px`)
      const short = (element.textContent ?? '').trim().length <= SHORT
      if (element.matches('wx-button') && short && breaks(element)) faults.broken.push(words(element))
      const style = getComputedStyle(element)
      // What is said and not seen is a pixel wide.
      const shown = element.clientWidth > 1
      const cuts = shown && (style.overflowX === 'hidden' || style.textOverflow === 'ellipsis')
      if (cuts && element.matches('wx-text, wx-button') && element.scrollWidth > element.clientWidth + 1) {
        faults.clipped.push(words(element))
      }
    }
    return faults
  }, SHORT)
}
