import type { ConfigValue } from '../../shared/bundle'
import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { number, text } from '../values'
import { type ApiGroup, succeeds } from './api-group'

/** Changes window settings of the page on top. */
function override(phone: Phone, settings: Record<string, ConfigValue>): void {
  const page = phone.router.stack.top
  if (page) Object.assign(page.overrides, settings)
  phone.bars.render()
}

function setNavigationBarColor(phone: Phone, options: Record<string, unknown>): void {
  const front = text(options.frontColor)
  if (front !== '#ffffff' && front !== '#000000') throw new ApiFailure(`invalid frontColor "${front}"`)
  override(phone, {
    navigationBarTextStyle: front === '#000000' ? 'black' : 'white',
    navigationBarBackgroundColor: text(options.backgroundColor),
  })
}

function tab(phone: Phone, index: unknown): number {
  const at = number(index, -1)
  if (!phone.bundle.app.tabBar?.list[at]) throw new ApiFailure('invalid index')
  return at
}

/** Navigation bar and tab bar. */
export const barGroup = (phone: Phone): ApiGroup => {
  const tabs = () => phone.bars.tabs
  return {
    async: {
      setNavigationBarTitle: ({ title }) => override(phone, { navigationBarTitleText: text(title) }),
      setNavigationBarColor: (options) => setNavigationBarColor(phone, options),
      setBackgroundColor: succeeds,
      setBackgroundTextStyle: succeeds,
      showNavigationBarLoading: () => phone.bars.setNavLoading(true),
      hideNavigationBarLoading: () => phone.bars.setNavLoading(false),
      hideHomeButton: () => phone.bars.hideHomeButton(),
      setTabBarBadge: ({ index, text: badge }) => tabs().setBadge(tab(phone, index), text(badge).slice(0, 4)),
      removeTabBarBadge: ({ index }) => tabs().setBadge(tab(phone, index), null),
      showTabBarRedDot: ({ index }) => tabs().setBadge(tab(phone, index), ''),
      hideTabBarRedDot: ({ index }) => tabs().setBadge(tab(phone, index), null),
      setTabBarItem: ({ index, text: label }) => tabs().setItem(tab(phone, index), { text: text(label) }),
      setTabBarStyle: succeeds,
      showTabBar: () => tabs().setHidden(false),
      hideTabBar: () => tabs().setHidden(true),
    },
  }
}
