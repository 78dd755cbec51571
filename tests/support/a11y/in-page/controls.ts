import { spoken } from '../../../../src/format/spoken'
import { type Found, fixedIn, type Looked, TAPPED, wordsOf } from './page'

/** What takes the tap: of a field its whole box. */
const targetOf = (element: Element) =>
  (element.matches('wx-input') ? (element.closest('.tap') ?? element) : element).getBoundingClientRect()

/** Apart by so much nobody takes one for the other. */
const FAR = 40

/** Size of every target, and the room between two. */
export function measureTargets({ controls, top, bounds }: Looked, found: Found): void {
  const width = document.documentElement.clientWidth
  const boxes = controls.map((element) => ({ element, box: targetOf(element) }))
  for (const { element, box } of boxes) {
    const size = () => `${wordsOf(element)} ${Math.round(box.width)} × ${Math.round(box.height)}`
    found.least('target', Math.min(box.width, box.height), bounds.target - 0.5, size)
  }
  for (const [index, { element, box: a }] of boxes.entries()) {
    for (const { element: other, box: b } of boxes.slice(index + 1)) {
      if (element.contains(other) || other.contains(element)) continue
      if (fixedIn(element, top) !== fixedIn(other, top)) continue
      const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
      const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
      const apart = across < 0 ? down : down < 0 ? across : Math.hypot(across, down)
      // Rows of one list touch, with a line between them: each is as wide as the list, and a row by itself.
      const rows = across < 0 && Math.abs(a.left - b.left) < 2 && Math.abs(a.width - b.width) < 2
      if (apart > FAR || (rows && a.width > width / 2 && apart > -2)) continue
      found.least('gap', apart, 7.5, () => `${wordsOf(element)} | ${wordsOf(other)} ${apart.toFixed(0)} px`)
    }
  }
}

const bare = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '')

/** A label holds the words that are seen, a date or an amount also as it is said aloud; and nothing lacks a name. */
export function measureLabels({ controls, texts }: Looked, found: Found): void {
  const inner = TAPPED.map((role) => `[role="${role}"]`).join()
  for (const control of controls) {
    if (control.parentElement?.closest(inner)) continue
    const field = control.querySelector('input')
    const label = (field ?? control).getAttribute('aria-label')
    found.check('named', Boolean(label || bare(control.textContent ?? '')), () =>
      control.outerHTML.slice(0, 80),
    )
    if (label === null || field) continue
    const said = bare(label)
    const missing = texts
      .filter(({ element }) => control.contains(element) && !element.closest('[aria-hidden="true"]'))
      .filter(({ text }) => !said.includes(bare(text)) && !said.includes(bare(spoken(text))))
    found.check(
      'labels',
      missing.length === 0,
      () => `„${label}“ lacks „${missing.map(({ text }) => text).join('|')}“`,
    )
  }
}

/** The hotline on the page itself, and nothing over it, in 长辈版. */
export function measureElder({ controls, bounds }: Looked, found: Found): void {
  if (!bounds.elder) return
  const words = (one: Element) => one.getAttribute('aria-label') ?? one.textContent ?? ''
  const over = document.querySelector('.page:not([hidden]) [role="dialog"], #layer > *')
  found.check('popUps', over === null, () => over?.textContent?.slice(0, 20) ?? '')
  found.check(
    'hotline',
    controls.some((one) => words(one).includes('热线')),
    () => 'no hotline',
  )
}
