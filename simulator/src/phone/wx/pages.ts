import { ApiFailure } from '../api-failure'
import type { ApiOptions } from '../scripts'
import { number, text } from '../values'
import type { ApiGroup } from './call-api'
import type { Client } from './client'
import type { Pages } from './engine'
import { requireType } from './parameters'

const BADGE_LENGTH = 4

/** Throws as the client does while no tab page is on top, which is so during App.onLaunch, too. */
function tab(pages: Pages, options: ApiOptions): number {
  requireType(options, 'index', 'Number')
  if (pages.tabs === 0) throw new ApiFailure('not TabBar page')
  const index = number(options.index, -1)
  if (index < 0 || index >= pages.tabs) throw new ApiFailure('invalid index')
  return index
}

function setBadge(pages: Pages, options: ApiOptions): void {
  const index = tab(pages, options)
  requireType(options, 'text', 'String')
  const badge = text(options.text)
  pages.setBadge(index, badge.length > BADGE_LENGTH ? '...' : badge)
}

/** Navigation between pages, scrolling, badges of the tab bar, and the client's dialog. */
export const pageGroup = ({ engine: { pages, user } }: Client): ApiGroup => ({
  async: {
    navigateTo: ({ url }) => pages.navigateTo(text(url)),
    redirectTo: ({ url }) => pages.redirectTo(text(url)),
    switchTab: ({ url }) => pages.switchTab(text(url)),
    navigateBack: ({ delta }) => pages.navigateBack(number(delta, 1)),
    pageScrollTo: ({ selector, offsetTop }) => pages.scrollTo(text(selector), number(offsetTop)),
    stopPullDownRefresh: () => pages.springBack(),
    hideHomeButton: () => pages.hideHomeButton(),
    setTabBarBadge: (options) => setBadge(pages, options),
    removeTabBarBadge: (options) => pages.setBadge(tab(pages, options), null),
    showModal: (options) => user.answersModal(options),
  },
})
