import { type Found, type Looked, seen, unseen } from './page'

/** Headings, the live region, and what moves although the phone asks for less of it. */
export function measureStructure({ top, all }: Looked, found: Found): void {
  const headings = [...top.querySelectorAll('[role="heading"]')].filter(seen).length
  found.least('headings', headings, 1, () => 'no heading')
  found.check('live', top.querySelector('[aria-live="polite"]') !== null, () => 'no live region')
  for (const element of all.filter(seen)) {
    const { animationName, animationDuration, transitionProperty, transitionDuration } =
      getComputedStyle(element)
    const runs = animationName !== 'none' || transitionProperty !== 'all'
    const times = `${animationDuration},${transitionDuration}`.split(',')
    const still = !runs || times.every((time) => Number.parseFloat(time) <= 0.01)
    found.check('motion', still, () => `${element.className} moves`)
  }
}

const TONES = ['ok', 'warning', 'danger', 'accent']

/** What is painted in the colour of a state has words in it or beside it. */
export function measureColourAlone({ top, all }: Looked, found: Found): void {
  const colours = TONES.map((tone) => {
    const probe = (top.querySelector('.scaled') ?? top).appendChild(document.createElement('i'))
    probe.style.color = `var(--ce-${tone})`
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })
  for (const element of all) {
    const { backgroundColor, maskImage } = getComputedStyle(element)
    if (!seen(element) || unseen(element, top)) continue
    if (!colours.includes(backgroundColor) || maskImage !== 'none') continue
    const around = element.parentElement
    const words = [element, around, around?.parentElement].some((one) => one?.textContent?.trim())
    found.check('colourAlone', words, () => element.className)
  }
}
