import { flag, number, text } from '../values'
import type { BuiltIn, Host } from './built-in'
import { unset } from './built-in'

function reportScrolling(host: Host): void {
  const { element, prop } = host
  let top = 0
  let left = 0
  let atEnd = false
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
    const deltaX = left - scrollLeft
    const deltaY = top - scrollTop
    top = scrollTop
    left = scrollLeft
    host.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX, deltaY })
    const below = flag(prop('scrollX'))
      ? scrollWidth - clientWidth - scrollLeft
      : scrollHeight - clientHeight - scrollTop
    const near = below <= number(prop('lowerThreshold'), 50)
    if (near && !atEnd) host.fire('scrolltolower', { direction: flag(prop('scrollX')) ? 'right' : 'bottom' })
    atEnd = near
    const above = flag(prop('scrollX')) ? scrollLeft : scrollTop
    const backwards = deltaX > 0 || deltaY > 0
    if (backwards && above <= number(prop('upperThreshold'), 50)) {
      host.fire('scrolltoupper', { direction: flag(prop('scrollX')) ? 'left' : 'top' })
    }
  })
}

function scrollIntoView(element: HTMLElement, id: string): void {
  setTimeout(() => {
    const target = element.querySelector(`#${CSS.escape(id)}`)
    if (!target) return
    const from = element.getBoundingClientRect()
    const to = target.getBoundingClientRect()
    element.scrollTo({
      top: element.scrollTop + to.top - from.top,
      left: element.scrollLeft + to.left - from.left,
    })
  })
}

/** A box that scrolls by itself; `scroll-into-view`, thresholds, and a refresher that follows its property. */
export const scrollView: BuiltIn = {
  properties: {
    ...unset(
      'scrollX',
      'scrollY',
      'scrollTop',
      'scrollLeft',
      'scrollIntoView',
      'upperThreshold',
      'lowerThreshold',
    ),
    ...unset(
      'scrollWithAnimation',
      'enableFlex',
      'enhanced',
      'showScrollbar',
      'bounces',
      'enablePassive',
      'type',
    ),
    ...unset(
      'refresherEnabled',
      'refresherTriggered',
      'refresherThreshold',
      'refresherDefaultStyle',
      'enableBackToTop',
    ),
  },
  create(host) {
    const { element, prop } = host
    reportScrolling(host)
    return {
      update(changed) {
        element.style.overflowY = flag(prop('scrollY')) ? 'auto' : 'hidden'
        element.style.overflowX = flag(prop('scrollX')) ? 'auto' : 'hidden'
        element.style.scrollBehavior = flag(prop('scrollWithAnimation')) ? 'smooth' : 'auto'
        const given = (name: string) => (changed === null || changed === name) && text(prop(name)) !== ''
        if (given('scrollTop')) element.scrollTop = number(prop('scrollTop'))
        if (given('scrollLeft')) element.scrollLeft = number(prop('scrollLeft'))
        if (given('scrollIntoView')) scrollIntoView(element, text(prop('scrollIntoView')))
      },
    }
  },
}
