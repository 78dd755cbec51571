import type { ConfigValue } from '../../shared/bundle'
import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import type { ApiOptions } from '../scripts'
import { number, text } from '../values'
import { type ApiGroup, succeeds } from './api-group'
import { requireType } from './parameters'

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

/** Throws as the client does while no tab page is on top, which is so during App.onLaunch, too. */
function requireTabPage({ router }: Phone): void {
  const { top } = router.stack
  if (!top || !router.isTab(top.route)) throw new ApiFailure('not TabBar page')
}

function tab(phone: Phone, options: ApiOptions): number {
  requireType(options, 'index', 'Number')
  requireTabPage(phone)
  const at = number(options.index, -1)
  if (!phone.bundle.app.tabBar?.list[at]) throw new ApiFailure('invalid index')
  return at
}

const badgeLength = 4

function setBadge(phone: Phone, options: ApiOptions): void {
  const at = tab(phone, options)
  requireType(options, 'text', 'String')
  const badge = text(options.text)
  phone.bars.tabs.setBadge(at, badge.length > badgeLength ? '...' : badge)
}

function showBar(phone: Phone, shown: boolean): void {
  requireTabPage(phone)
  phone.bars.tabs.setHidden(!shown)
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
      setTabBarBadge: (options) => setBadge(phone, options),
      removeTabBarBadge: (options) => tabs().setBadge(tab(phone, options), null),
      showTabBarRedDot: (options) => tabs().setBadge(tab(phone, options), ''),
      hideTabBarRedDot: (options) => tabs().setBadge(tab(phone, options), null),
      setTabBarItem: (options) => tabs().setItem(tab(phone, options), { text: text(options.text) }),
      setTabBarStyle: succeeds,
      showTabBar: () => showBar(phone, true),
      hideTabBar: () => showBar(phone, false),
    },
  }
}
