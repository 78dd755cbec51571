import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { number, text } from '../values'
import type { ApiGroup } from './api-group'

function scrollPage(phone: Phone, options: Record<string, unknown>): void {
  const page = phone.router.stack.top
  if (!page) throw new ApiFailure('no page')
  const { scroller } = page
  const selector = text(options.selector)
  const target = selector ? scroller.querySelector(selector) : null
  if (selector && !target) throw new ApiFailure(`"${selector}" is not found`)
  const top = target
    ? scroller.scrollTop + target.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    : number(options.scrollTop)
  const behavior = number(options.duration, 300) > 0 ? 'smooth' : 'instant'
  scroller.scrollTo({ top: top + number(options.offsetTop), behavior })
}

/** Navigation between pages and scrolling of the page on top. */
export const routingGroup = (phone: Phone): ApiGroup => ({
  async: {
    navigateTo: ({ url }) => phone.router.navigateTo(text(url)),
    redirectTo: ({ url }) => phone.router.redirectTo(text(url)),
    switchTab: ({ url }) => phone.router.switchTab(text(url)),
    reLaunch: ({ url }) => phone.router.reLaunch(text(url)),
    navigateBack: ({ delta }) => phone.router.navigateBack(number(delta, 1)),
    pageScrollTo: (options) => scrollPage(phone, options),
    exitMiniProgram: () => phone.lifecycle.hide(),
  },
})
