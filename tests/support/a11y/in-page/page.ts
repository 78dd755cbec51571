import type { Bounds, Finding, Findings, MeasureName } from '../findings'

/** A piece of text as it stands on the page. */
export interface Shown {
  element: Element
  text: string
  rects: DOMRect[]
}

/** Collects what is found on a page. */
export class Found {
  readonly all: Findings = {}

  private of(name: MeasureName): Finding {
    const one = this.all[name] ?? { worst: null, of: 0, faults: [] }
    this.all[name] = one
    return one
  }

  /** A figure that must not be under its bound; the least one of the page is kept. */
  least(name: MeasureName, figure: number, bound: number, words: () => string): void {
    const one = this.of(name)
    one.of += 1
    if (one.worst === null || figure < one.worst) one.worst = figure
    if (figure < bound) one.faults.push(words())
  }

  /** What holds or does not. */
  check(name: MeasureName, good: boolean, words: () => string): void {
    const one = this.of(name)
    one.of += 1
    if (!good) one.faults.push(words())
  }
}

/** What one measure looks at. */
export interface Looked {
  top: HTMLElement
  /** Everything of the page that is the app's own: the client draws its map and the official account's card. */
  all: Element[]
  texts: Shown[]
  controls: Element[]
  bounds: Bounds
}

const CLIENTS = 'wx-map, wx-official-account'
/** Roles of what takes a tap. */
export const TAPPED = ['button', 'link', 'checkbox', 'radio', 'tab', 'switch']

/** Whether an element has a place on the page. */
export function seen(element: Element): boolean {
  const box = element.getBoundingClientRect()
  return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden'
}

/** For those who listen alone: a pixel that nobody sees. */
export function unseen(element: Element | null, top: Element): boolean {
  for (let at = element; at && at !== top; at = at.parentElement) {
    const box = at.getBoundingClientRect()
    if (box.width <= 1 && box.height <= 1) return true
  }
  return false
}

/** What holds an element in its place of the screen; null where it scrolls with the page. */
export function fixedIn(element: Element, top: Element): Element | null {
  for (let at: Element | null = element; at && at !== top; at = at.parentElement) {
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at
  }
  return null
}

/** An element in a few words. */
export const wordsOf = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 20) || element.className

function textsOf(top: HTMLElement): Shown[] {
  const texts: Shown[] = []
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (!element || !text || element.closest(CLIENTS) || !seen(element) || unseen(element, top)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    texts.push({ element, text, rects: [...range.getClientRects()].filter(({ width }) => width > 0) })
  }
  return texts
}

/** The page on top. */
export function lookAt(bounds: Bounds): Looked {
  const top = document.querySelector<HTMLElement>('.page:not([hidden])')
  if (!top) throw new Error('no page is open')
  const all = [...top.querySelectorAll('*')].filter((element) => !element.closest(CLIENTS))
  const tapped = (element: Element) =>
    TAPPED.includes(element.getAttribute('role') ?? '') || element.matches('wx-input')
  return { top, all, texts: textsOf(top), controls: all.filter((one) => tapped(one) && seen(one)), bounds }
}
