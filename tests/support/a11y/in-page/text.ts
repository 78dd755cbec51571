import { contrastOf } from './colour'
import { type Found, fixedIn, type Looked, type Shown, seen, wordsOf } from './page'

const short = (text: string) => text.slice(0, 20)

/** Contrast, size and height of line of every text. */
export function measureTexts({ texts, top, bounds }: Looked, found: Found): void {
  const [normal, big] = bounds.contrast
  for (const { element, text } of texts) {
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600)
    const contrast = contrastOf(element)
    const words = () => `${short(text)} ${contrast.toFixed(2)}`
    found.least(large ? 'largeContrast' : 'contrast', contrast, (large ? big : normal) - 0.005, words)
    found.least('text', size, bounds.text, () => `${short(text)} ${size} px`)
    const line = Number.parseFloat(style.lineHeight)
    if (!Number.isNaN(line)) {
      found.least('lineHeight', line / size, 1.295, () => `${short(text)} ${(line / size).toFixed(2)}`)
    }
  }
  for (const field of top.querySelectorAll('input')) {
    if (!field.placeholder) continue
    const contrast = contrastOf(field, getComputedStyle(field, '::placeholder').color)
    found.least('contrast', contrast, normal - 0.005, () => `${field.placeholder} ${contrast.toFixed(2)}`)
  }
}

const alike = (one: CSSStyleDeclaration, other: CSSStyleDeclaration) =>
  (['fontSize', 'fontWeight', 'color'] as const).every((name) => one[name] === other[name])

const lines = ({ rects }: Shown) => new Set(rects.map(({ top }) => Math.round(top))).size

/** From line to line between two paragraphs, by the height of a line. */
export function measureParagraphs({ texts }: Looked, found: Found): void {
  const prose = texts.filter((one) => lines(one) > 1)
  for (const [index, one] of prose.entries()) {
    const next = prose[index + 1]
    const [block, other] = [one.element.closest('wx-text'), next?.element.closest('wx-text')]
    if (!next || !block || !other || block === other || block.parentElement !== other.parentElement) continue
    const style = getComputedStyle(block)
    const space = other.getBoundingClientRect().top - block.getBoundingClientRect().bottom
    // What differs is a title and its text, or two texts that are told apart.
    if (space < -1 || !alike(style, getComputedStyle(other))) continue
    const line = Number.parseFloat(style.lineHeight)
    found.least('paragraphs', (line + space) / line, 1.295, () => `${short(one.text)} | ${short(next.text)}`)
  }
}

/** A card that hides what sticks out of it: the notches of a ticket do. */
function cutOff(element: Element, top: Element): boolean {
  const around = element.parentElement
  if (!around || around === top) return false
  return getComputedStyle(around).overflowX === 'hidden' || cutOff(around, top)
}

/** Whatever reaches out of the screen or of its box, or is cut off. */
export function measureClipping({ top, all, texts }: Looked, found: Found): void {
  const width = document.documentElement.clientWidth
  for (const element of all.filter(seen)) {
    const { left, right } = element.getBoundingClientRect()
    const { overflowX, textOverflow } = getComputedStyle(element)
    const beyond = right > width + 1 || left < -1
    if (beyond && !element.closest('wx-scroll-view') && !cutOff(element, top)) {
      found.check('clipped', false, () => `${wordsOf(element)} reaches out of the screen`)
    }
    if ((overflowX === 'hidden' || textOverflow === 'ellipsis') && element.matches('wx-text, wx-button')) {
      const whole = element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1
      found.check('clipped', whole, () => `${wordsOf(element)} is cut off`)
    }
  }
  for (const { element, text, rects } of texts) {
    const box = fixedIn(element, top)
      ? null
      : element.closest('wx-text')?.parentElement?.getBoundingClientRect()
    for (const { left, right } of rects) {
      // A bracket at the end of a line is drawn half as wide as its box.
      const trimmed = /[（）]/.test(text) ? Number.parseFloat(getComputedStyle(element).fontSize) / 2 : 0
      const inside = right <= width + 1 && left >= -1 && (!box || right - trimmed <= box.right + 1.5)
      found.check('clipped', inside, () => `${short(text)} leaves its box`)
    }
  }
}

/** Texts of one box that stand above each other are read from the upper to the lower one. */
export function measureOrder({ texts, top }: Looked, found: Found): void {
  for (const [index, { element, rects }] of texts.entries()) {
    const before = texts[index - 1]
    const [box, last] = [rects[0], before?.rects[0]]
    if (!before || !box || !last || before.element.parentElement !== element.parentElement) continue
    const above = box.bottom <= last.top + 1 && box.left < last.right && last.left < box.right
    found.check(
      'order',
      !above || fixedIn(element, top) !== null,
      () => `${wordsOf(element)} is read too late`,
    )
  }
}
